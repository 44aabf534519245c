package main

func Example() {
	main()
	// Output:
	// net +0.000 on 15 words
	// conciliatory 3.0  20-28 "dialogue"
	// combative    3.0  60-82 "no room for compromise"
}

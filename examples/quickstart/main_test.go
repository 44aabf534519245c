package main

func Example() {
	main()
	// Output:
	// net -0.129 on 15 words
	// conciliatory 2.1  20-28 "dialogue"
	// combative    3.9  60-82 "no room for compromise"
}

package main

func Example() {
	main()
	// Output:
	// football: net -0.273, 2 pieces of evidence
	// english+: net +0.254, 2 pieces of evidence
	// football.tsv:1:6: pole: "combativ" is not conciliatory, combative or shifter
}

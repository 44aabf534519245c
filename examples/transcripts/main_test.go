package main

func Example() {
	main()
	// Output:
	// MR. OSTROWSKI 1 statements in 1 documents, 7 words, net -0.351
	// MS. ADEYEMI   3 statements in 2 documents, 26 words, net +0.131
	// QUESTION      1 statements in 1 documents, 3 words, net +0.000
}

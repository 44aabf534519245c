package main

func Example() {
	main()
	// Output:
	// Wang Yi: net -0.132, 3 of 3 sentences with evidence
	//   conciliatory: reverse the downward spiral
	//   conciliatory: We must
	//   combative: no room for compromise
	//   combative: wrong perception
	//   combative: root cause
	// Qin Gang: net +0.543, 2 of 2 sentences with evidence
	//   conciliatory: agreed
	//   conciliatory: exchanges
	//   conciliatory: maintain high-level
	// Wang is the more combative: true
	// Wang Yi: evidence in 3 sentences, fewer than the 5 that an interval needs: the difference may well be chance
	// Qin Gang: evidence in 2 sentences, fewer than the 5 that an interval needs: the difference may well be chance
}

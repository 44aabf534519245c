package transcript

// tabs: most programs that write tabs quote nothing, so a quotation mark
// encloses a cell only where it encloses the whole of it.
var tabs = dialect{delim: '\t', literal: true}

// looksTSV: the first lines are rows of as many cells, separated by tabs.
func looksTSV(head []byte, columns map[string]string) bool {
	return looksTable(head, tabs, columns)
}

// readTSV reads a table separated by tabs.
func readTSV(in *input) error { return in.readTable(tabs) }

// Package internal_test holds what is true of the module as a whole.
package internal_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/seed-f57f835e/detente/"

// allowed is the import policy, after the standard library's go/build/deps_test.go: for
// each package the packages of this module that it may import. Imports run one way, and
// siblings do not import each other.
var allowed = map[string]string{
	"internal/token":   "",
	"lexicon":          "internal/token",
	"tone":             "lexicon",
	"tone/attribution": "internal/token tone tone/attribution/internal/crf",
	"tone/transcript":  "tone",
	"tone/validate":    "",

	"tone/transcript/corpus": "",
	"tone/transcript/html":   "tone tone/transcript",
	"tone/report":            "lexicon tone tone/attribution tone/validate",
	"tone/report/parquet":    "tone/report",
	"internal/generate":      "",
	"internal/intake":        "tone tone/attribution tone/transcript tone/transcript/corpus tone/transcript/html",
	"internal/batch":         "lexicon tone tone/transcript tone/report tone/report/parquet",
	"cmd/detente":            "lexicon tone tone/attribution tone/transcript tone/transcript/corpus tone/validate tone/report internal/batch internal/intake",

	"tone/attribution/internal/crf":       "internal/token",
	"tone/attribution/internal/crf/train": "tone/attribution/internal/crf",
}

// outsiders are the packages that may import modules other than the standard library,
// and which.
var outsiders = map[string]string{
	"internal/token":  "github.com/jdkato/prose/v2 github.com/clipperhouse/uax29/v2/sentences",
	"lexicon":         "go.yaml.in/yaml/v3",
	"tone/report":     "github.com/mattn/go-runewidth",
	"tone/transcript": "github.com/go-json-experiment/json/jsontext",
	"cmd/detente":     "github.com/spf13/cobra golang.org/x/term go.yaml.in/yaml/v3 github.com/vbauerster/mpb/v8 github.com/vbauerster/mpb/v8/decor",

	// Parquet is large: only the command carries it.
	"tone/report/parquet": "github.com/parquet-go/parquet-go github.com/parquet-go/parquet-go/compress/zstd",

	// An HTML parser and decompressors are large: they stay out of the packages that a
	// program needs to read its own streams.
	"tone/transcript/html":   "codeberg.org/readeck/go-readability/v2 golang.org/x/net/html golang.org/x/net/html/atom",
	"tone/transcript/corpus": "github.com/bmatcuk/doublestar/v4 github.com/klauspost/compress/gzip github.com/klauspost/compress/zstd",
}

func TestImportPolicy(t *testing.T) {
	list := exec.Command("go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...") // nested modules have policies of their own
	list.Dir = ".."
	out, err := list.Output()
	require.NoError(t, err)
	seen := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		pkg, imports, _ := strings.Cut(strings.TrimSpace(line), " ")
		name := strings.TrimPrefix(pkg, module)
		seen[name] = true
		for imp := range strings.FieldsSeq(imports) {
			checkImport(t, name, imp)
		}
	}
	for name := range allowed {
		require.True(t, seen[name] || strings.Contains(name, "internal/crf"), "%s is in the policy but not in the module", name)
	}
}

func checkImport(t *testing.T, name, imp string) {
	t.Helper()
	own, inside := strings.CutPrefix(imp, module)
	switch {
	case inside && strings.HasPrefix(name, "examples/"):
		require.NotContains(t, own, "internal", "%s: an example uses public packages", name)
	case inside:
		policy, ok := allowed[name]
		require.True(t, ok || name == "internal", "%s is not in the import policy", name)
		require.Contains(t, strings.Fields(policy), own, "%s must not import %s", name, own)
	case strings.Contains(imp, "."):
		require.Contains(t, strings.Fields(outsiders[name]), imp, "%s must not import %s", name, imp)
	default:
		require.NotContains(t, []string{"log", "net", "net/http", "log/slog"}, imp, "%s: no logging and no network in a library", name)
	}
}

package parquet

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/seed-f57f835e/detente/tone"
	"github.com/seed-f57f835e/detente/tone/report"
)

// hyparquet installs the reader of testdata/hyparquet and returns its directory.
func hyparquet(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("installs an npm package")
	}
	if _, err := exec.LookPath("npm"); err != nil {
		t.Skip("needs node and npm, to read Parquet by another implementation (hyparquet)")
	}
	dir := t.TempDir()
	for _, name := range []string{"package.json", "package-lock.json", "read.mjs"} {
		b, err := os.ReadFile(filepath.Join("testdata", "hyparquet", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), b, 0o644))
	}
	cmd := exec.Command("npm", "ci", "--prefer-offline", "--no-audit", "--no-fund")
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("hyparquet cannot be installed: %s", out)
	}
	return dir
}

// TestSecondImplementation: hyparquet reads each table, of several parts joined, as it was
// meant, column by column.
func TestSecondImplementation(t *testing.T) {
	reader := hyparquet(t)
	var a tone.Analyzer
	day := time.Date(2024, 5, 17, 0, 0, 0, 0, time.UTC)
	statements := []tone.Statement{
		{Speaker: "Ana", Doc: "d1", Line: 2, ID: "x", Text: "We reject that.", When: day, Meta: []tone.Column{{Name: "party", Value: "Left"}, {Name: "n", Value: "7", Raw: true}}},
		{Speaker: "Zoë “Z” Ω", Doc: "d1", Text: "We never threatened anybody,\n\"truly\"; we hope for dialogue."},
		{Doc: "d2", Text: "The sky is blue."},
	}
	var scored []report.Scored
	var found []report.Finding
	for i := range statements {
		scored = append(scored, report.Scored{Statement: statements[i], Score: a.Score(statements[i].Text)})
	}
	for i := range scored {
		for k := range scored[i].Score.Evidence {
			found = append(found, report.Finding{Statement: &scored[i].Statement, Evidence: &scored[i].Score.Evidence[k]})
		}
	}
	var profiles []tone.Profile
	for p := range a.Profiles(statements...).All() {
		profiles = append(profiles, p)
	}
	readBy(t, reader, report.StatementColumns("month", "party"), scored)
	readBy(t, reader, report.EvidenceColumns("month"), found)
	readBy(t, reader, report.ProfileColumns(report.Options{Top: 3}), profiles)
}

// readBy writes rows in two parts, joins them and compares what the reader says.
func readBy[T any](t *testing.T, reader string, columns []report.Column[T], rows []T) {
	t.Helper()
	whole := joined(t, columns, tableOf(t, columns, rows[:1]), tableOf(t, columns, rows[1:]))
	path := filepath.Join(t.TempDir(), "rows.parquet")
	require.NoError(t, os.WriteFile(path, whole, 0o644))
	out, err := exec.Command("node", filepath.Join(reader, "read.mjs"), path).Output()
	require.NoError(t, err)
	var got struct {
		Names   []string
		About   map[string]string
		Columns map[string][]any
	}
	require.NoError(t, json.Unmarshal(out, &got))
	assert.Equal(t, "en", got.About["lexicon"])
	for i, c := range columns {
		assert.Equal(t, c.Name, got.Names[i])
		assert.Contains(t, got.About["columns"], c.Doc)
		for k := range rows {
			assert.EqualValues(t, valueOf(t, &c, &rows[k]), got.Columns[c.Name][k], "%s, row %d", c.Name, k)
		}
	}
}

func tableOf[T any](t *testing.T, columns []report.Column[T], rows []T) []byte {
	var b bytes.Buffer
	w := NewWriter(&b, "rows", columns, nil)
	require.NoError(t, w.Write(rows...))
	require.NoError(t, w.Close())
	return b.Bytes()
}

// valueOf is what a reader in JavaScript should see.
func valueOf[T any](t *testing.T, c *report.Column[T], row *T) any {
	switch {
	case c.Text != nil:
		s, ok := c.Text(row)
		if !ok {
			return nil
		}
		if c.JSON {
			var v any
			require.NoError(t, json.Unmarshal([]byte(s), &v))
			return v
		}
		return s
	case c.Count != nil:
		if v, ok := c.Count(row); ok {
			return float64(v)
		}
	default:
		if v, ok := c.Number(row); ok {
			return v
		}
	}
	return nil
}

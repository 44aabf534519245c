package lexicon
import ("testing";"os";"strings")
func zzTexts(max int) (out []string, n int) { b,_:=os.ReadFile("/tmp/speed/texts.txt"); for _,s:=range strings.SplitAfter(string(b),"\n") { if n>=max {break}; out=append(out,s); n+=len(s) }; return }
// one pass over 2 MB: for valgrind
func TestZZOnce(t *testing.T){ l:=English(); m:=l.Matcher(); n:=2<<20; if os.Getenv("ZZ")=="0"{n=0}; texts,_:=zzTexts(n); for _,s:=range texts{ m.Match(s)} }

package journal_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/uuid"

	"samenspel/workshop/journal"
)

func TestWhoseAndHeld(t *testing.T) {
	path, id := filepath.Join(t.TempDir(), "w.samenspel"), uuid.New()
	j, err := journal.Create(path, id, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := journal.Whose(path); err != nil || got != id {
		t.Fatalf("it is of %s (%v), want %s", got, err, id)
	}
	if p := journal.Held(path); p == nil || p.Code != journal.Locked || p.PID != os.Getpid() {
		t.Fatalf("while it is open it is held by %+v", p)
	}
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if p := journal.Held(path); p != nil {
		t.Fatalf("once it is closed it is held by %+v", p)
	}
	for name, raw := range map[string]string{"letter": "Dear all,\n", "empty": ""} {
		other := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(other, []byte(raw), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := journal.Whose(other); err == nil {
			t.Errorf("%s is of %s", name, got)
		}
	}
	if _, err := journal.Whose(path + ".gone"); err == nil {
		t.Error("a file that isn't there is of a workshop")
	}
}

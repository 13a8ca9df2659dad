// Package journal owns the *.samenspel file: one append-only text file that
// holds the records of one workshop. It makes records durable, finds damage
// and says where, and keeps two programs from writing at once. It must not
// know the method, what a record means, a window or the clock.
//
// # The file
//
// The first line is the header, every further line one record:
//
//	{"format":"samenspel","version":1,"reader":1,"workshop":"<uuid>","sum":"<32 hex>"}
//	<32 hex> {"id":"…","commit":"…","at":"…","by":"…","kind":"…","body":…}
//
// Lines end with one newline. The header's sum is the first 16 bytes of the
// SHA-256 over the header up to `,"sum"`; in every version it stays the last
// field. A record's hash is the first 16 bytes of the SHA-256 over the 16
// bytes of the hash on the line before (for the first record: the header's
// sum) followed by the JSON of its own line. So a changed, removed or
// exchanged line is found and located, and every prefix that ends at a newline
// is a valid file. The hash guards against accidents, not against a forger.
//
// "version" is the format the file was written in, "reader" the lowest version
// that can read it. A higher reader is refused; a higher version alone opens
// read-only.
//
// A record's body is kept byte for byte (white space around it and raw
// newlines in it excepted). Fields of a record that this version does not know
// stay in the file, because lines are not changed, but they are not in
// workshop.Record, so a new file made by Write or Rewrite is without them.
//
// A crash in the middle of an Append of several records may leave the first
// few of them. None was acknowledged, and each is a fact on its own.
//
// A file is only ever added to, with one exception: Rewrite, for what must leave
// it for good.
//
// # Beside the file
//
// While a file is open for writing, a note `.~lock.<name>#` beside it says who
// has it open. The lock itself is on the file and vanishes with its process;
// the note only names the holder, so one that a crash leaves behind does no
// harm and is replaced at the next opening. The name is the one office
// programs use, which Nextcloud and Dropbox leave alone.
//
// A torn last line is moved to `<name>.cut` before it is taken off the file.
package journal

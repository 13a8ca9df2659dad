package sheet

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"

	"github.com/xuri/excelize/v2"
)

// ordered writes a zip file of which the parts stand in one order: what tells
// the type of the file first, as programs expect that look at its beginning
// only. No part has a time.
type ordered struct {
	zip   *zip.Writer
	names []string
	parts map[string]*bytes.Buffer
}

func newZip(w io.Writer) excelize.ZipWriter {
	return &ordered{zip: zip.NewWriter(w), parts: map[string]*bytes.Buffer{}}
}

// Create begins a part.
func (o *ordered) Create(name string) (io.Writer, error) {
	o.names = append(o.names, name)
	o.parts[name] = &bytes.Buffer{}
	return o.parts[name], nil
}

// AddFS is not used for a workbook that is made in memory.
func (o *ordered) AddFS(fs.FS) error { return errors.ErrUnsupported }

// Close writes all parts.
func (o *ordered) Close() error {
	slices.Sort(o.names) // [ and _ come before letters
	for _, name := range o.names {
		w, err := o.zip.Create(name)
		if err != nil {
			return err
		}
		if _, err := w.Write(o.parts[name].Bytes()); err != nil {
			return err
		}
	}
	return o.zip.Close()
}

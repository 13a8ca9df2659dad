package chart

// Compact tells that each row is asked in exactly one of several columns, so
// that one column shows them all.
func (h Heatmap) Compact() bool {
	for _, r := range h.Rows {
		n := 0
		for c := range h.Columns {
			if r.cell(c).Asked {
				n++
			}
		}
		if n != 1 {
			return false
		}
	}
	return len(h.Rows) > 0 && len(h.Columns) > 1
}

// cell is what stands in a column: nothing asked where the row is too short.
func (r HeatRow) cell(c int) HeatCell {
	if c < len(r.Cells) {
		return r.Cells[c]
	}
	return HeatCell{}
}

// asked is the first column the row is asked in.
func (r HeatRow) asked() int {
	for c, cell := range r.Cells {
		if cell.Asked {
			return c
		}
	}
	return 0
}

// opens tells that a row is the first of its group.
func (h Heatmap) opens(row int) bool {
	group := h.Rows[row].Group
	return Clean(group) != "" && (row == 0 || h.Rows[row-1].Group != group)
}

func (h Heatmap) groups() int {
	n := 0
	for i := range h.Rows {
		if h.opens(i) {
			n++
		}
	}
	return n
}

// foot tells what the foot has to explain: a hidden half, a cell that is not
// asked.
func (h Heatmap) foot() (few, absent bool) {
	for _, r := range h.Rows {
		for c := range max(1, len(h.Columns)) {
			cell := r.cell(c)
			few = few || cell.Asked && (!finite(cell.Self) || !finite(cell.Image))
			absent = absent || !cell.Asked
		}
	}
	return few, absent && !h.Compact()
}

// Ems is the height that suits the heatmap, in ems of the smallest text.
func (h Heatmap) Ems() float64 {
	head, row := 3.0, 2.56
	if h.Compact() {
		head, row = 1.75, 2.03
	}
	if few, absent := h.foot(); few || absent {
		head += leading * 1.2
	}
	return head + leading*1.45*float64(h.groups()) + row*float64(len(h.Rows))
}

// level is the width of the names of the columns, where they stand in the rows.
func (p *pen) level(h Heatmap, all float64) float64 {
	var w float64
	for _, s := range h.Columns {
		w = max(w, p.width(s, p.note()))
	}
	return p.snap(min(all*.15, w+p.step*3))
}

func (p *pen) compactHead(h Heatmap, grid box) {
	line := p.size * leading
	p.partyName(h.Party, box{0, 0, grid.x - p.step, line}, p.text(SemiBold))
	p.heatKey(h, box{grid.x, 0, grid.w, line})
}

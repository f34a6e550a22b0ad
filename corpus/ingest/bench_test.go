package ingest

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// BenchmarkFolder reads folders of 100, 1,000 and 10,000 pages, copies of the
// seeds, and reports pages per second and the most memory in use.
func BenchmarkFolder(b *testing.B) {
	seeds, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(seeds) == 0 {
		b.Fatal("no seeds", err)
	}
	for _, n := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			dir := b.TempDir()
			size := int64(0)
			for i := range n {
				data, err := os.ReadFile(seeds[i%len(seeds)])
				if err != nil {
					b.Fatal(err)
				}
				size += int64(len(data))
				write(b, dir, fmt.Sprintf("%d/%d.txt", i%100, i), string(data))
			}
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				readAll(b, dir, n)
			}
		})
	}
}

func readAll(b *testing.B, dir string, want int) {
	runtime.GC()
	start, peak, pages := time.Now(), uint64(0), 0
	sum, err := Folder(context.Background(), dir, Options{}, func(File) error {
		if pages++; pages%50 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.HeapInuse)
		}
		return nil
	})
	if err != nil || sum.Pages != want {
		b.Fatal(sum.Pages, err)
	}
	b.ReportMetric(float64(pages)/time.Since(start).Seconds(), "pages/s")
	b.ReportMetric(float64(peak)/(1<<20), "MiB-peak")
}

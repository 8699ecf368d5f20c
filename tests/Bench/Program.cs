return GanGraph.Bench.BenchCommand.Run(args);

return args is [GanGraph.Bench.Samples.DrawOnce.Command, ..]
    ? GanGraph.Bench.Samples.DrawOnce.Run(args)
    : GanGraph.Bench.BenchCommand.Run(args);

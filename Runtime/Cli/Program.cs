return GanGraph.Cli.Shell.Run(args);

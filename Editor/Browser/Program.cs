return GanGraph.Editor.Browser.Starting.EditorProgram.Run(args);

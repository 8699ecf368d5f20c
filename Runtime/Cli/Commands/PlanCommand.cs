using System.CommandLine;
using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine.Running;

namespace GanGraph.Cli.Commands;

/// <summary>Says what a run would do.</summary>
internal static class PlanCommand
{
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "For programs: a line of JSON for each node, and one that closes the list",
    };

    /// <summary>The command.</summary>
    public static Command Make()
    {
        Command command = new(
            "plan", "Say what a run would do: what is there already, what is to be made, and why");
        GraphArguments graph = new(command);
        RunArguments how = new(command);
        command.Options.Add(Json);
        command.SetAction(line => (int)Plan(graph, how, line));
        return command;
    }

    private static ExitCode Plan(GraphArguments graph, RunArguments how, ParseResult line)
    {
        IRunView view = line.GetValue(Json) ? new JsonView() : new PlainView(quiet: true);
        try
        {
            return Plan(graph, how, line, view);
        }
        catch (Exception e)
        {
            RunEnd end = Failure.EndOf(e);
            view.Close(end);
            return end.Code;
        }
    }

    private static ExitCode Plan(
        GraphArguments graph, RunArguments how, ParseResult line, IRunView view)
    {
        OpenedGraph opened = graph.Open(line);
        view.Tell(opened.Problems);
        if (opened.Graph is null)
        {
            RunEnd end = RunEnd.Of(opened.Problems);
            view.Close(end);
            return end.Code;
        }

        RunPlan plan = new GraphRunner().Plan(opened.Graph, how.Options(line, graph, opened));
        if (line.GetValue(Json))
        {
            Write(plan);
        }
        else
        {
            Write(plan, Console.Out);
        }

        return ExitCode.Done;
    }

    private static void Write(RunPlan plan)
    {
        foreach (PlannedNode node in plan.Nodes)
        {
            JsonLine.Write(
                "plan.node",
                ("node", node.Node),
                ("state", Words.Name(node.State)),
                ("why", node.Why),
                ("frames", node.Frames));
        }

        JsonLine.WriteResult(new RunEnd(ExitCode.Done, null, null, 0, []));
    }

    private static void Write(RunPlan plan, TextWriter to)
    {
        Columns table = new();
        foreach (PlannedNode node in plan.Nodes)
        {
            string frames = node.Frames is long count ? $"{count} frames" : "";
            table.Add(node.Node, StateOf(node.State), frames, node.Why);
        }

        table.Write(to);
        if (plan.IsDone)
        {
            to.WriteLine("A run would compute nothing.");
        }
    }

    private static string StateOf(PlanState state) => state switch
    {
        PlanState.Run => "runs",
        PlanState.Continue => "goes on",
        PlanState.Cached => "cached",
        _ => "not needed",
    };
}

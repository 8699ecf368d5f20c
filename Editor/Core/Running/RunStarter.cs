using GanGraph.Editor.Editing;
using GanGraph.Engine;
using GanGraph.Engine.Binding;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running;

namespace GanGraph.Editor.Running;

/// <summary>Makes a run ready: the graph as it is now, with what the run will do.</summary>
/// <param name="session">The session.</param>
/// <param name="setup">How its graph is run.</param>
internal sealed class RunStarter(EditingSession session, RunSetup setup)
{
    /// <summary>Makes a run ready, or says why it cannot be.</summary>
    public RunAnswer Start(string? upTo, bool fresh, out ActiveRun? run, out RunPlan? plan)
    {
        (run, plan) = (null, null);
        try
        {
            RunOptions options = setup.Options() with
            {
                Only = upTo is null ? [] : [upTo],
                Fresh = fresh,
            };
            List<Problem> problems = [];
            BoundGraph? graph = GraphBinder.Bind(
                session.Document, session.Catalogue, [], Bindings.For(options), problems)
                ?? Around(upTo, options);
            if (graph is null)
            {
                return RunAnswer.Invalid(Problem.InOrder(problems));
            }

            plan = new GraphRunner().Plan(graph, options);
            run = new ActiveRun(graph, options, upTo);
            return RunAnswer.Begun;
        }
        catch (Exception e) when (e is GraphException or NodeRunException or IOException
            or UnauthorizedAccessException)
        {
            return RunAnswer.Failed(setup.Words(e));
        }
    }

    /// <summary>What is wrong elsewhere does not keep a node from running that makes no file:
    /// a file has to carry the whole graph.</summary>
    private BoundGraph? Around(string? upTo, RunOptions options)
    {
        if (upTo is null)
        {
            return null;
        }

        GraphPart part = GraphPart.Of(
            session.Document, session.Catalogue, options with { Only = [] }, 0);
        return part.Graph?.Nodes.FirstOrDefault(node => node.Id == upTo)?.Node is null or SinkNode
            ? null
            : part.Bind();
    }
}

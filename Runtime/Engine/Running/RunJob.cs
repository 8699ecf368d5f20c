using System.Diagnostics;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Running.Planning;
using GanGraph.Engine.Running.Rendering;

namespace GanGraph.Engine.Running;

/// <summary>One run of a graph, from the first look at the cache to the last event.</summary>
/// <param name="context">What all nodes share.</param>
internal sealed class RunJob(RunContext context)
{
    private readonly Dictionary<string, IReadOnlyList<string>> _files = [];
    private Wiring? _wiring;
    private Decisions? _decisions;

    /// <summary>Runs the graph; called on the device thread.</summary>
    public RunReport Execute()
    {
        long start = Stopwatch.GetTimestamp();
        RunOutcome outcome = RunOutcome.Done;
        Exception? failure = null;
        try
        {
            try
            {
                Work();
            }
            catch (NodeRunException e) when (e.InnerException is EmptyInputException)
            {
                Work();
            }
        }
        catch (OperationCanceledException) when (context.Cancel.IsCancellationRequested)
        {
            outcome = RunOutcome.Cancelled;
        }
        catch (Exception e)
        {
            outcome = RunOutcome.Failed;
            failure = context.Explained(e);
            Fail(failure);
        }

        context.Keeper.LetGo();
        context.Keeper.Close();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        context.Events.Raise(new RunFinished(outcome, seconds));
        Dictionary<string, NodeState> states = context.Graph.Nodes.ToDictionary(
            node => node.Id, _ => NodeState.Skipped, StringComparer.Ordinal);
        foreach (RunNode node in _wiring?.Nodes ?? [])
        {
            states[node.Id] = node.State;
        }

        if (failure is NodeRunException { NodeId: string id } && states.ContainsKey(id))
        {
            states[id] = NodeState.Failed;
        }

        return new RunReport(outcome, seconds, states, _files, failure);
    }

    private void Work()
    {
        _wiring = new Wiring(context.Graph);
        _decisions = new Decisions(_wiring, context.Keys, context.Cache, context.Options);
        Protect(_wiring, _decisions);
        TellWhatIsThere(_wiring, _decisions);
        if (_decisions.Work.Count == 0)
        {
            return;
        }

        using SpanRenderer renderer = new(context, _wiring.Nodes.Count);
        using Preparation preparation = new(context, renderer);
        try
        {
            GetReady(_decisions);
            context.Keeper.MakeRoom();
            preparation.Run(_decisions);
            context.Keeper.MakeRoom();
            new SinkLoop(context, renderer, Finish)
                .Run(_decisions.Work.Where(node => node.Node is SinkNode));
            foreach (RunNode node in _decisions.Work.Where(node =>
                node.Streams.Count > 0 && node.Node is not SinkNode
                && !_decisions.OnlyLoads(node)))
            {
                node.Run.ShowRest();
                context.Events.Raise(new NodeFinished(node.Id, node.Seconds));
            }
        }
        finally
        {
            foreach (RunNode node in _decisions.Work)
            {
                (node.Node as IDisposable)?.Dispose();
                node.Run?.Dispose();
            }
        }
    }

    private void Protect(Wiring wiring, Decisions decisions) => context.Keeper.Protect(
        wiring.Nodes.Where(node => context.Options.Only.Count > 0
                || decisions.Of(node).State != PlanState.NotNeeded)
            .Select(node => ArtifactStore.NameOf(
                node.Bound.Type.Name, context.Keys.Of(node).Artifact)));

    private void TellWhatIsThere(Wiring wiring, Decisions decisions)
    {
        foreach ((BoundNode node, string why) in wiring.LeftOut
            .Where(pair => pair.Key.Mode == NodeMode.Run))
        {
            context.Events.Raise(new NodeSaid(node.Id, $"Is {why}."));
        }

        foreach (RunNode node in wiring.Nodes.Where(
            node => decisions.Of(node).State == PlanState.Cached))
        {
            node.State = NodeState.Cached;
            context.Events.Raise(new NodeCached(node.Id));
            if (decisions.Of(node).Record is SinkRecord record)
            {
                _files[node.Id] = [.. record.Results.Select(context.Cache.Files.FullPath)];
                if (record.IsWhole)
                {
                    DiscardWork(node);
                }
            }
        }
    }

    /// <summary>Deletes the work on a finished result, which a run that was killed between the
    /// two could not.</summary>
    private void DiscardWork(RunNode node)
    {
        string type = node.Bound.Type.Name;
        string key = context.Keys.Of(node).Artifact;
        if (context.Cache.Artifacts.HoldsWork(type, key))
        {
            using ArtifactLock? mine = context.Cache.TryLock(type, key);
            if (mine is not null)
            {
                context.Cache.Artifacts.Discard(type, key);
            }
        }
    }

    private void GetReady(Decisions decisions)
    {
        foreach (RunNode node in decisions.Work)
        {
            node.Run = new NodeRun(node, context, decisions.OnlyLoads(node));
            if (!decisions.OnlyLoads(node))
            {
                foreach (Supply supply in node.Supplies)
                {
                    supply.Output.Connected = true;
                }
            }
        }

        HashSet<string> trainings = [];
        foreach (RunNode node in decisions.Work.Where(node =>
            node.Node is SinkNode or ArtifactNode && !decisions.OnlyLoads(node)))
        {
            node.Run.Mark();
            Decision decision = decisions.Of(node);
            bool isTwin = node.Node is ArtifactNode
                && !trainings.Add(context.Keys.Of(node).Artifact);
            if (decision.State != PlanState.Cached && !isTwin)
            {
                NodeCall.Guard(node, n => n.Run.Claim(), context.Cancel);
            }

            if (context.Options.Fresh)
            {
                SetAside(node);
            }
            else if (decision.Why == Decision.RecordDamaged)
            {
                string aside = context.Cache.Records.SetAside(context.Keys.Of(node).Full);
                node.Run.Say("The record of its last result is damaged; it was set aside as "
                    + $"{aside}, and the result is made again.");
            }
        }
    }

    private void SetAside(RunNode node)
    {
        string key = context.Keys.Of(node).Artifact;
        if (context.Cache.Artifacts.SetAside(node.Bound.Type.Name, key) is string aside)
        {
            node.Run.Say($"What was there is kept in {aside}.");
        }
    }

    private void Finish(SinkLine line, IReadOnlyList<string> results)
    {
        RunNode node = line.Node;
        SinkRecord record = new()
        {
            Key = context.Keys.Of(node).Full,
            Node = node.Id,
            First = line.Span.Start,
            End = line.Span.End,
            IsWhole = line.IsWhole,
            OutFolder = context.Options.OutFolder,
            Results = [.. results.Select(context.Cache.Files.Shorten)],
            Files = context.Cache.Files.Note(results),
            Parts = _decisions!.Parts(node),
        };
        context.Cache.Records.Write(record);
        context.Cache.Artifacts.Discard(node.Bound.Type.Name, context.Keys.Of(node).Artifact);
        _files[node.Id] = results;
        node.Run.ShowRest();
        foreach (string result in results.Take(1))
        {
            node.Run.Finished(result);
        }

        node.Run.Dispose();
        context.Events.Raise(new NodeFinished(node.Id, node.Seconds));
    }

    private void Fail(Exception thrown)
    {
        string id = (thrown as NodeRunException)?.NodeId ?? "";
        context.Events.Raise(new NodeFailed(id, thrown.Message));
    }
}

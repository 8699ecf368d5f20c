using System.Diagnostics;

namespace GanGraph.Engine.Running.Planning;

/// <summary>Calls the code of a node: whatever it throws carries the node's name, and the time
/// it takes is added up.</summary>
internal static class NodeCall
{
    // Seconds that on this thread went to the account of another node than the one called.
    [ThreadStatic]
    private static double _elsewhere;

    /// <summary>Counts a part of the time of the call under way as work of another node, for
    /// which it was done.</summary>
    public static void Charge(RunNode node, double seconds)
    {
        node.Seconds += seconds;
        _elsewhere += seconds;
    }

    /// <summary>Does in the middle of a call what is no node's work.</summary>
    public static void Aside(Action something)
    {
        long start = Stopwatch.GetTimestamp();
        something();
        _elsewhere += Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Calls without a result.</summary>
    public static void Guard(RunNode node, Action<RunNode> call, CancellationToken cancel) =>
        Guard(
            node,
            n =>
            {
                call(n);
                return true;
            },
            cancel);

    /// <summary>Calls with a result. Only what is thrown because of <paramref name="cancel"/>
    /// passes as it is.</summary>
    /// <exception cref="NodeRunException">The node threw.</exception>
    public static T Guard<T>(RunNode node, Func<RunNode, T> call, CancellationToken cancel)
    {
        double elsewhere = _elsewhere;
        node.CalledAt = Stopwatch.GetTimestamp();
        try
        {
            return call(node);
        }
        catch (Exception e) when (
            !(e is OperationCanceledException && cancel.IsCancellationRequested))
        {
            throw NodeRunException.Of(node.Id, e);
        }
        finally
        {
            node.Seconds = Math.Max(node.Seconds, node.SecondsNow - (_elsewhere - elsewhere));
            node.CalledAt = 0;
        }
    }
}

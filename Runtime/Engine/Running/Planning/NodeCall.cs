using System.Diagnostics;

namespace GanGraph.Engine.Running.Planning;

/// <summary>Calls the code of a node: whatever it throws carries the node's name, and the time
/// it takes is added up.</summary>
internal static class NodeCall
{
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
        long start = Stopwatch.GetTimestamp();
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
            node.Seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        }
    }
}

namespace GanGraph.Engine.Running;

/// <summary>Hands events to the listener one after the other, whatever threads they come from.
/// </summary>
/// <param name="listener">Gets every event.</param>
internal sealed class EventStream(Action<RunEvent> listener)
{
    private readonly Lock _lock = new();

    /// <summary>Hands an event on.</summary>
    public void Raise(RunEvent happened)
    {
        lock (_lock)
        {
            listener(happened);
        }
    }
}

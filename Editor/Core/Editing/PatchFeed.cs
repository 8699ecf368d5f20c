namespace GanGraph.Editor.Editing;

/// <summary>Lets one step happen at a time and hands patches out in their order.</summary>
internal sealed class PatchFeed
{
    private readonly Lock _turn = new();
    private readonly Queue<Patch> _waiting = new();
    private bool _isDelivering;

    /// <summary>Takes a step, then hands its patch out. Steps that are taken while a patch is
    /// handed out wait with theirs until everybody has had it.</summary>
    public EditResult Run(Func<EditResult> step, Action<Patch> deliver)
    {
        lock (_turn)
        {
            EditResult result = step();
            if (result.Patch is not null)
            {
                _waiting.Enqueue(result.Patch);
            }

            if (!_isDelivering)
            {
                Deliver(deliver);
            }

            return result;
        }
    }

    private void Deliver(Action<Patch> deliver)
    {
        _isDelivering = true;
        try
        {
            while (_waiting.TryDequeue(out Patch? patch))
            {
                deliver(patch);
            }
        }
        finally
        {
            _isDelivering = false;
        }
    }
}

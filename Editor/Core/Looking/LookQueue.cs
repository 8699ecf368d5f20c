namespace GanGraph.Editor.Looking;

/// <summary>Does looks one after the other on a thread that is there only while there are any.
/// In each slot only the newest wish counts; quiet ones wait until nothing else is to be done.
/// </summary>
internal sealed class LookQueue
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<Wish> _waiting = [];
    private Wish? _current;
    private bool _isWorking;

    /// <summary>Adds a wish.</summary>
    /// <param name="slot">Where its result goes; empty for a place of its own.</param>
    /// <param name="place">What is looked at. A look under way for the same slot is left to end
    /// when it looks at the same place, since it prepares what the new one needs.</param>
    /// <param name="isQuiet">Whether others go first.</param>
    /// <param name="look">The look; what it throws goes to who waits for it.</param>
    /// <param name="superseded">The result for a wish that a newer one replaces.</param>
    public Task<T> Add<T>(
        string slot, string place, bool isQuiet, Func<CancellationToken, T> look, T superseded)
    {
        TaskCompletionSource<T> result = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Wish wish = new(slot, place, isQuiet)
        {
            Do = cancel =>
            {
                try
                {
                    result.SetResult(look(cancel));
                }
                catch (OperationCanceledException)
                {
                    result.SetResult(superseded);
                }
                catch (Exception e)
                {
                    result.SetException(e);
                }
            },
            Supersede = () => result.SetResult(superseded),
        };
        lock (_lock)
        {
            if (_waiting.Find(w => slot.Length > 0 && w.Slot == slot) is Wish older)
            {
                _waiting.Remove(older);
                older.Supersede();
            }

            if (slot.Length > 0 && _current?.Slot == slot && _current.Place != place)
            {
                _current.Stop.CancelAfter(Patience);
            }

            _waiting.Add(wish);
            if (_isWorking)
            {
                return result.Task;
            }

            _isWorking = true;
        }

        _ = Task.Run(Work);
        return result.Task;
    }

    private void Work()
    {
        while (true)
        {
            Wish wish;
            lock (_lock)
            {
                _current = null;
                if (_waiting.Count == 0)
                {
                    _isWorking = false;
                    return;
                }

                wish = _waiting.Find(w => !w.IsQuiet) ?? _waiting[0];
                _waiting.Remove(wish);
                _current = wish;
            }

            wish.Do(wish.Stop.Token);
        }
    }

    private sealed class Wish(string slot, string place, bool isQuiet)
    {
        public string Slot { get; } = slot;

        public string Place { get; } = place;

        public bool IsQuiet { get; } = isQuiet;

        // Not disposed: a newer wish may set its time at any moment, and it holds nothing else.
        public CancellationTokenSource Stop { get; } = new();

        public required Action<CancellationToken> Do { get; init; }

        public required Action Supersede { get; init; }
    }
}

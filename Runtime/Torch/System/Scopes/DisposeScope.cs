using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Disposes, when it ends, of every tensor that its thread made meanwhile.</summary>
public sealed class DisposeScope : IDisposable
{
    private readonly DisposeScopeManager _manager;
    private HashSet<IDisposable> _disposables = new(ReferenceEqualityComparer.Instance);
    private bool _ended;

    internal DisposeScope(DisposeScopeManager manager, DisposeScope? outer)
    {
        _manager = manager;
        OuterScope = outer;
    }

    public int DisposablesCount => Open()._disposables.Count;

    public IReadOnlyList<IDisposable> DisposablesView => [.. Open()._disposables];

    internal DisposeScope? OuterScope { get; set; }

    public bool Contains(IDisposable disposable) => _disposables.Contains(disposable);

    public T MoveToOuter<T>(T disposable)
        where T : IDisposable => MoveToOther(OuterScope, disposable);

    public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second)
        where T1 : IDisposable
        where T2 : IDisposable => (MoveToOuter(first), MoveToOuter(second));

    public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(
        T1 first, T2 second, T3 third)
        where T1 : IDisposable
        where T2 : IDisposable
        where T3 : IDisposable => (MoveToOuter(first), MoveToOuter(second), MoveToOuter(third));

    public void MoveToOuter(params IDisposable[] disposables) =>
        MoveToOuter((IEnumerable<IDisposable>)disposables);

    public void MoveToOuter(IEnumerable<IDisposable> disposables) =>
        MoveToOther(OuterScope, disposables);

    public T MoveToOther<T>(DisposeScope? scope, T disposable)
        where T : IDisposable
    {
        Move(scope, disposable);
        return disposable;
    }

    public void MoveToOther(DisposeScope? scope, params IDisposable[] disposables) =>
        MoveToOther(scope, (IEnumerable<IDisposable>)disposables);

    public void MoveToOther(DisposeScope? scope, IEnumerable<IDisposable> disposables)
    {
        foreach (IDisposable disposable in disposables)
        {
            Move(scope, disposable);
        }
    }

    public T Detach<T>(T disposable)
        where T : IDisposable
    {
        Move(null, disposable);
        return disposable;
    }

    public void Detach(params IDisposable[] disposables) =>
        Detach((IEnumerable<IDisposable>)disposables);

    public void Detach(IEnumerable<IDisposable> disposables) => MoveToOther(null, disposables);

    public void Attach(IDisposable disposable) => Take(disposable);

    public void Attach(params IDisposable[] disposables) =>
        Attach((IEnumerable<IDisposable>)disposables);

    public IReadOnlyList<IDisposable> Attach(IEnumerable<IDisposable> disposables)
    {
        List<IDisposable> taken = [.. disposables];
        taken.ForEach(Take);
        return taken;
    }

    public void DisposeEverything() => DisposeEverythingBut();

    public void DisposeEverythingBut(IEnumerable<IDisposable> inKeep)
    {
        HashSet<IDisposable> before = Open()._disposables;
        _disposables = new(inKeep, ReferenceEqualityComparer.Instance);
        foreach (IDisposable disposable in before)
        {
            if (!_disposables.Contains(disposable))
            {
                disposable.Dispose();
            }
        }
    }

    public void DisposeEverythingBut(params IDisposable[] keep) =>
        DisposeEverythingBut((IEnumerable<IDisposable>)keep);

    public T DisposeEverythingBut<T>(T keep)
        where T : IDisposable
    {
        DisposeEverythingBut(new IDisposable[] { keep });
        return keep;
    }

    /// <summary>Forgets something that was disposed of by hand.</summary>
    public void MarkAsDisposed(IDisposable disposable)
    {
        Open()._disposables.Remove(disposable);
        ((Tensor)disposable).OwningDisposeScope = null;
    }

    public void Dispose()
    {
        if (!_ended)
        {
            DisposeEverything();
            _manager.Remove(this);
            _ended = true;
        }
    }

    internal void Add(Tensor tensor) => _disposables.Add(tensor);

    private DisposeScope Open()
    {
        ObjectDisposedException.ThrowIf(_ended, this);
        return this;
    }

    private void Move(DisposeScope? scope, IDisposable disposable)
    {
        if (!Open()._disposables.Remove(disposable))
        {
            return;
        }

        Tensor tensor = (Tensor)disposable;
        tensor.OwningDisposeScope = scope;
        if (scope is null)
        {
            _manager.Counts.TensorStatistics.DetachedFromScopeCount++;
        }
        else
        {
            scope._disposables.Add(tensor);
        }
    }

    private void Take(IDisposable disposable)
    {
        if (disposable is not Tensor tensor)
        {
            throw new InvalidOperationException("A dispose scope holds tensors only.");
        }

        if (ReferenceEquals(Open(), tensor.OwningDisposeScope))
        {
            return;
        }

        tensor.OwningDisposeScope?._disposables.Remove(tensor);
        tensor.OwningDisposeScope = this;
        _disposables.Add(tensor);
        _manager.Counts.TensorStatistics.AttachedToScopeCount++;
    }
}

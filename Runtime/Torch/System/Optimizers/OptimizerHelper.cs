using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What all optimisers share: groups, state, and copying both.</summary>
public abstract class OptimizerHelper : optim.Optimizer
{
    private readonly Dictionary<object, OptimizerState> _states =
        new(ReferenceEqualityComparer.Instance);

    internal OptimizerHelper(OptimizerOptions defaults) => Defaults = defaults;

    internal OptimizerOptions Defaults { get; }

    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Parameters = [.. param_group.Parameters];
        param_group.Options ??= NewOptions();
        param_group.Options.Complete(Defaults);
        foreach (Parameter parameter in param_group.Parameters)
        {
            OptimizerState state = NewState(parameter);
            state.Initialize(param_group.Options);
            if (!_states.TryAdd(parameter, state))
            {
                throw new ArgumentException("A parameter is in more than one group.");
            }
        }

        _parameter_groups.Add(param_group);
    }

    public virtual StateDictionary state_dict()
    {
        StateDictionary all = new();
        foreach (ParamGroup group in _parameter_groups)
        {
            List<int> indices = [];
            all.Options.Add(group.Options!);
            all.StateIndexRef.Add(indices);
            foreach (Parameter parameter in group.Parameters)
            {
                indices.Add(all.State.Count);
                all.State.Add(_states[parameter]);
            }
        }

        return all;
    }

    public virtual void load_state_dict(StateDictionary state_dict)
    {
        StateDictionary own = this.state_dict();
        if (own.Options.Count != state_dict.Options.Count
            || own.State.Count != state_dict.State.Count)
        {
            throw new ArgumentException(
                $"The state has {state_dict.Options.Count} groups and {state_dict.State.Count} "
                + $"parameters, wanted {own.Options.Count} and {own.State.Count}.");
        }

        foreach ((OptimizerOptions target, OptimizerOptions source)
            in own.Options.Zip(state_dict.Options))
        {
            target.LoadStateDict(source);
        }

        foreach ((OptimizerState target, OptimizerState source)
            in own.State.Zip(state_dict.State))
        {
            if (!ReferenceEquals(target, source))
            {
                target.LoadStateDict(source);
            }
        }
    }

    public void to(Device device)
    {
        foreach (OptimizerState state in _states.Values)
        {
            state.to(device);
        }
    }

    public override Tensor? step(Func<Tensor>? closure = null)
    {
        Tensor? loss = null;
        if (closure is not null)
        {
            using IDisposable mode = enable_grad();
            loss = closure();
        }

        using IDisposable none = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (ParamGroup group in _parameter_groups)
        {
            Step(group);
        }

        return loss;
    }

    private protected abstract OptimizerOptions NewOptions();

    private protected abstract OptimizerState NewState(Parameter parameter);

    private protected abstract void Step(ParamGroup group);

    /// <summary>The parameters that have a gradient, with gradient and state.</summary>
    private protected IEnumerable<(Parameter Parameter, Tensor Gradient, TState State)>
        Pending<TState>(ParamGroup group)
        where TState : OptimizerState
    {
        foreach (Parameter parameter in group.Parameters)
        {
            if (parameter.grad is { } gradient)
            {
                yield return (parameter, gradient, (TState)_states[parameter]);
            }
        }
    }

    protected override void Dispose(bool disposing)
    {
        foreach (IDisposable state in _states.Values.OfType<IDisposable>())
        {
            state.Dispose();
        }

        base.Dispose(disposing);
    }
}

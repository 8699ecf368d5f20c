using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Stochastic gradient descent, with momentum or without.</summary>
public class SGD : OptimizerHelper, optim.IMomentum
{
    public SGD(
        IEnumerable<Parameter> parameters, double lr, double momentum = 0.0,
        double dampening = 0.0, double weight_decay = 0.0, bool nesterov = false,
        bool maximize = false)
        : this(
            [new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay,
            nesterov, maximize)
    {
    }

    public SGD(
        IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0,
        double dampening = 0.0, double weight_decay = 0.0, bool nesterov = false,
        bool maximize = false)
        : base(new Options
        {
            LearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
            maximize = maximize,
        })
    {
        foreach (ParamGroup group in parameters)
        {
            add_param_group(group);
        }
    }

    public double Momentum
    {
        get => ((Options)Defaults).momentum ?? 0;
        set => ((Options)Defaults).momentum = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) =>
        new State(parameter);

    private protected override void Step(Modules.ParamGroup group)
    {
        Options options = (Options)group.Options!;
        foreach ((Parameter parameter, Tensor found, State state) in Pending<State>(group))
        {
            Tensor gradient = options.weight_decay is { } decay and not 0
                ? found.add(parameter, decay)
                : found;
            if (options.momentum is { } momentum and not 0)
            {
                state.Keep(gradient, momentum, 1 - (options.dampening ?? 0));
                gradient = options.nesterov is true
                    ? gradient.add(state.momentum_buffer!, momentum)
                    : state.momentum_buffer!;
            }

            double rate = options.LearningRate!.Value;
            parameter.add_(gradient, options.maximize is true ? rate : -rate);
        }
    }

    /// <summary>The settings of a group.</summary>
    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? dampening;
        public double? weight_decay;
        public bool? nesterov;
        public bool? maximize;

        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            Options other = (Options)source;
            momentum = other.momentum;
            dampening = other.dampening;
            weight_decay = other.weight_decay;
            nesterov = other.nesterov;
            maximize = other.maximize;
        }

        internal override void Complete(OptimizerOptions defaults)
        {
            base.Complete(defaults);
            Options other = (Options)defaults;
            momentum ??= other.momentum;
            dampening ??= other.dampening;
            weight_decay ??= other.weight_decay;
            nesterov ??= other.nesterov;
            maximize ??= other.maximize;
        }
    }

    /// <summary>Parameters that share their settings.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public double Momentum
        {
            get => Options.momentum ?? 0;
            set => Options.momentum = value;
        }
    }

    /// <summary>The momentum of one parameter.</summary>
    public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
    {
        public Tensor? momentum_buffer;

        public override void Initialize(OptimizerOptions options) => Dispose();

        public override void LoadStateDict(OptimizerState source) =>
            momentum_buffer = Replace(momentum_buffer, ((State)source).momentum_buffer);

        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state && Close(momentum_buffer, state.momentum_buffer);

        public override void to(Device device) =>
            momentum_buffer = Move(momentum_buffer, device);

        public void Dispose()
        {
            momentum_buffer?.Dispose();
            momentum_buffer = null;
        }

        internal void Keep(Tensor gradient, double momentum, double share)
        {
            if (momentum_buffer is null)
            {
                momentum_buffer = gradient.clone().detach().DetachFromDisposeScope();
                return;
            }

            momentum_buffer.mul_(momentum).add_(gradient, share);
        }
    }
}

using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Steps divided by the root of the running mean of squares. Tieleman and Hinton 2012.
/// </summary>
public class RMSProp : OptimizerHelper
{
    public RMSProp(
        IEnumerable<Parameter> parameters, double lr = 1e-2, double alpha = 0.99,
        double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false,
        bool maximize = false)
        : this(
            [new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum,
            centered, maximize)
    {
    }

    public RMSProp(
        IEnumerable<ParamGroup> parameters, double lr = 1e-2, double alpha = 0.99,
        double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false,
        bool maximize = false)
        : base(new Options
        {
            LearningRate = lr,
            alpha = alpha,
            eps = eps,
            weight_decay = weight_decay,
            momentum = momentum,
            centered = centered,
            maximize = maximize,
        })
    {
        foreach (ParamGroup group in parameters)
        {
            add_param_group(group);
        }
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) =>
        new State(parameter);

    private protected override void Step(Modules.ParamGroup group)
    {
        Options options = (Options)group.Options!;
        foreach ((Parameter parameter, Tensor found, State state) in Pending<State>(group))
        {
            Tensor gradient = options.maximize is true ? found.neg() : found;
            if (options.weight_decay is { } decay and not 0)
            {
                gradient = gradient.add(parameter, decay);
            }

            state.Step(parameter, gradient, options);
        }
    }

    /// <summary>The settings of a group.</summary>
    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? alpha;
        public double? eps;
        public double? weight_decay;
        public bool? centered;
        public bool? maximize;

        public override void LoadStateDict(OptimizerOptions source)
        {
            base.LoadStateDict(source);
            Options other = (Options)source;
            momentum = other.momentum;
            alpha = other.alpha;
            eps = other.eps;
            weight_decay = other.weight_decay;
            centered = other.centered;
            maximize = other.maximize;
        }

        internal override void Complete(OptimizerOptions defaults)
        {
            base.Complete(defaults);
            Options other = (Options)defaults;
            momentum ??= other.momentum;
            alpha ??= other.alpha;
            eps ??= other.eps;
            weight_decay ??= other.weight_decay;
            centered ??= other.centered;
            maximize ??= other.maximize;
        }
    }

    /// <summary>Parameters that share their settings.</summary>
    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }
    }

    /// <summary>The running means of one parameter.</summary>
    public sealed class State(Parameter parameter) : OptimizerState(parameter), IDisposable
    {
        public long step;
        public Tensor square_avg = null!;
        public Tensor? momentum_buffer;
        public Tensor? grad_avg;

        public override void Initialize(OptimizerOptions options)
        {
            Options own = (Options)options;
            Dispose();
            step = 0;
            square_avg = Zeros();
            momentum_buffer = own.momentum > 0 ? Zeros() : null;
            grad_avg = own.centered is true ? Zeros() : null;
        }

        public override void LoadStateDict(OptimizerState source)
        {
            State other = (State)source;
            step = other.step;
            square_avg = Replace(square_avg, other.square_avg)!;
            momentum_buffer = Replace(momentum_buffer, other.momentum_buffer);
            grad_avg = Replace(grad_avg, other.grad_avg);
        }

        public override bool ApproximatelyEquals(OptimizerState other) =>
            other is State state && Close(square_avg, state.square_avg)
            && Close(momentum_buffer, state.momentum_buffer) && Close(grad_avg, state.grad_avg);

        public override void to(Device device)
        {
            square_avg = Move(square_avg, device)!;
            momentum_buffer = Move(momentum_buffer, device);
            grad_avg = Move(grad_avg, device);
        }

        public void Dispose()
        {
            square_avg?.Dispose();
            momentum_buffer?.Dispose();
            grad_avg?.Dispose();
        }

        internal void Step(Tensor parameter, Tensor gradient, Options options)
        {
            double alpha = options.alpha!.Value;
            step++;
            square_avg.mul_(alpha).addcmul_(gradient, gradient, 1 - alpha);
            Tensor mean = square_avg;
            if (grad_avg is not null)
            {
                grad_avg.mul_(alpha).add_(gradient, 1 - alpha);
                mean = square_avg.addcmul(grad_avg, grad_avg, -1);
            }

            Tensor root = mean.sqrt().add_(options.eps!.Value);
            double rate = options.LearningRate!.Value;
            if (momentum_buffer is null)
            {
                parameter.addcdiv_(gradient, root, -rate);
                return;
            }

            momentum_buffer.mul_(options.momentum!.Value).addcdiv_(gradient, root);
            parameter.add_(momentum_buffer, -rate);
        }
    }
}

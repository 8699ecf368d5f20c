using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Kingma and Ba 2015, arXiv:1412.6980;
/// one call of the native library for each step.</summary>
public class Adam : OptimizerHelper, optim.IBetas
{
    public Adam(
        IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9,
        double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false,
        bool maximize = false)
        : this(
            [new ParamGroup(parameters, new Options())], lr, beta1, beta2, eps, weight_decay,
            amsgrad, maximize)
    {
    }

    public Adam(
        IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9,
        double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false,
        bool maximize = false)
        : base(new Options
        {
            LearningRate = lr,
            beta1 = beta1,
            beta2 = beta2,
            eps = eps,
            weight_decay = weight_decay,
            amsgrad = amsgrad,
            maximize = maximize,
        })
    {
        foreach (ParamGroup group in parameters)
        {
            add_param_group(group);
        }
    }

    public (double, double) Betas
    {
        get => (((Options)Defaults).beta1 ?? 0, ((Options)Defaults).beta2 ?? 0);
        set => (((Options)Defaults).beta1, ((Options)Defaults).beta2) = value;
    }

    private protected override OptimizerOptions NewOptions() => new Options();

    private protected override OptimizerState NewState(Parameter parameter) =>
        new State(parameter);

    private protected override void Step(Modules.ParamGroup group)
    {
        Options options = (Options)group.Options!;
        FusedAdam.Step(
            new AdamSettings
            {
                Rate = options.LearningRate!.Value,
                Beta1 = options.beta1!.Value,
                Beta2 = options.beta2!.Value,
                Epsilon = options.eps!.Value,
                Decay = options.weight_decay!.Value,
                Decoupled = 0,
                Maximize = options.maximize!.Value ? 1 : 0,
            },
            [.. Pending<State>(group).Select(entry =>
            {
                entry.State.step++;
                return new AdamEntry(
                    entry.Parameter, entry.Gradient, entry.State.exp_avg, entry.State.exp_avg_sq,
                    entry.State.max_exp_avg_sq, entry.State.step);
            })]);
    }

    /// <summary>The settings of a group.</summary>
    public class Options : AdamOptions;

    /// <summary>Parameters that share their settings.</summary>
    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        public ParamGroup()
        {
        }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options)
            : base(parameters, options)
        {
        }

        public ParamGroup(
            IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9,
            double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
            bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options
            {
                LearningRate = lr,
                beta1 = beta1,
                beta2 = beta2,
                eps = eps,
                weight_decay = weight_decay,
                amsgrad = amsgrad,
                maximize = maximize,
            })
        {
        }

        public (double, double) Betas
        {
            get => (Options.beta1 ?? 0, Options.beta2 ?? 0);
            set => (Options.beta1, Options.beta2) = value;
        }
    }

    /// <summary>The running means of one parameter.</summary>
    public sealed class State(Parameter parameter) : AdamState(parameter);
}

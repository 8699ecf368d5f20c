using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What Adam and AdamW share: the running means, and the step, which is one call of the
/// native library for all parameters of a group.</summary>
public abstract class AdamFamily : OptimizerHelper, optim.IBetas
{
    private readonly bool _decoupled;

    internal AdamFamily(AdamOptions defaults, bool decoupled)
        : base(defaults) => _decoupled = decoupled;

    public (double, double) Betas
    {
        get => (((AdamOptions)Defaults).beta1 ?? 0, ((AdamOptions)Defaults).beta2 ?? 0);
        set => (((AdamOptions)Defaults).beta1, ((AdamOptions)Defaults).beta2) = value;
    }

    private protected override void Step(ParamGroup group)
    {
        AdamOptions options = (AdamOptions)group.Options!;
        FusedAdam.Step(
            new AdamSettings
            {
                Rate = options.LearningRate!.Value,
                Beta1 = options.beta1!.Value,
                Beta2 = options.beta2!.Value,
                Epsilon = options.eps!.Value,
                Decay = options.weight_decay!.Value,
                Decoupled = _decoupled ? 1 : 0,
                Maximize = options.maximize!.Value ? 1 : 0,
            },
            [.. Pending<AdamState>(group).Select(entry =>
            {
                entry.State.step++;
                return new AdamEntry(
                    entry.Parameter, entry.Gradient, entry.State.exp_avg, entry.State.exp_avg_sq,
                    entry.State.max_exp_avg_sq, entry.State.step);
            })]);
    }
}

namespace TorchSharp.Modules;

/// <summary>The settings of Adam and AdamW.</summary>
public abstract class AdamOptions : OptimizerOptions
{
    public double? beta1;
    public double? beta2;
    public double? weight_decay;
    public double? eps;
    public bool? amsgrad;
    public bool? maximize;

    public override void LoadStateDict(OptimizerOptions source)
    {
        base.LoadStateDict(source);
        AdamOptions other = (AdamOptions)source;
        beta1 = other.beta1;
        beta2 = other.beta2;
        weight_decay = other.weight_decay;
        eps = other.eps;
        amsgrad = other.amsgrad;
        maximize = other.maximize;
    }

    internal override void Complete(OptimizerOptions defaults)
    {
        base.Complete(defaults);
        AdamOptions other = (AdamOptions)defaults;
        beta1 ??= other.beta1;
        beta2 ??= other.beta2;
        weight_decay ??= other.weight_decay;
        eps ??= other.eps;
        amsgrad ??= other.amsgrad;
        maximize ??= other.maximize;
    }
}

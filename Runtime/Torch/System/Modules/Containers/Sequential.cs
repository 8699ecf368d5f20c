using System.Globalization;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>One module after the other.</summary>
public class Sequential : nn.Module<Tensor, Tensor>
{
    private readonly List<nn.Module<Tensor, Tensor>> _steps = [];

    internal Sequential(IEnumerable<(string Name, nn.Module<Tensor, Tensor> Module)> modules)
        : base(nameof(Sequential))
    {
        foreach ((string key, nn.Module<Tensor, Tensor> module) in modules)
        {
            append(key, module);
        }
    }

    public int Count => _steps.Count;

    public nn.IModule<Tensor, Tensor> this[int index] => _steps[index];

    public Sequential append(string name, nn.IModule<Tensor, Tensor> module)
    {
        nn.Module<Tensor, Tensor> step = (nn.Module<Tensor, Tensor>)module;
        register_module(name, step);
        _steps.Add(step);
        return this;
    }

    public Sequential append(nn.IModule<Tensor, Tensor> module) =>
        append(Count.ToString(CultureInfo.InvariantCulture), module);

    public override Tensor forward(Tensor input)
    {
        if (_steps.Count == 0)
        {
            return input.alias();
        }

        Tensor value = _steps[0].forward(input);
        for (int i = 1; i < _steps.Count; i++)
        {
            Tensor before = value;
            value = _steps[i].forward(before);
            before.Dispose();
        }

        return value;
    }

    protected override void RegisterComponents()
    {
    }
}

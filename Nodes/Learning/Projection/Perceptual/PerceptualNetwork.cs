using System.Runtime.InteropServices;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection.Perceptual;

/// <summary>A network from a TorchScript file that sees pictures as people do. A script is code:
/// only bytes that the person has permitted may come here.</summary>
/// <remarks>It takes [frames, 3, height, width] in 0 to 255 and gives features; pictures larger
/// than 256 pixels are made smaller first, as the projector of Karras et al. 2019,
/// arXiv:1912.04958, does it.</remarks>
public sealed class PerceptualNetwork : IDisposable
{
    private const long Side = 256;
    private const long Probe = 64;

    private readonly jit.ScriptModule _script;
    private readonly ScriptForm _form;
    private readonly string _where;

    private PerceptualNetwork(jit.ScriptModule script, ScriptForm form, string where) =>
        (_script, _form, _where) = (script, form, where);

    /// <summary>Loads it and tries it on a grey picture.</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="where">Its path, for messages.</param>
    /// <param name="device">Where it is to run.</param>
    /// <exception cref="ModelException">It is none, gives no features, or no gradient reaches the
    /// pictures.</exception>
    public static PerceptualNetwork Load(byte[] file, string where, Device device)
    {
        ScriptForm form = ScriptForm.Of(file, where);
        PerceptualNetwork network;
        try
        {
            network = new(jit.load(file, device.type, device.index), form, where);
        }
        catch (ExternalException fault)
        {
            throw new ModelException(
                $"{where} cannot be loaded: {FirstLine(fault)} Save it with a version of PyTorch "
                + "that is not newer than this libtorch.",
                fault);
        }

        try
        {
            network.Try(device);
            return network;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>What it sees. Gradients run through it to the pictures.</summary>
    /// <param name="pictures">[frames, 3, height, width], float32, 0 to 1.</param>
    /// <returns>[frames, ...]: features, whose squared differences are summed.</returns>
    /// <exception cref="ModelException">It fails, or gives something else.</exception>
    public Tensor Features(Tensor pictures)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor seen = pictures * 255;
        if (Math.Max(seen.shape[2], seen.shape[3]) > Side)
        {
            seen = nn.functional.interpolate(seen, [Side, Side], mode: InterpolationMode.Area);
        }

        object given;
        try
        {
            given = _script.invoke(
                _form.Method, [seen, .. _form.Switches.Select(on => (object)on)]);
        }
        catch (ExternalException fault)
        {
            throw new ModelException(
                $"{_where} failed on a picture of {seen.shape[3]} x {seen.shape[2]} px: "
                + $"{FirstLine(fault)} Choose a network that takes such pictures, 0 to 255.",
                fault);
        }

        return given is Tensor features && features.dim() > 0
            && features.shape[0] == pictures.shape[0] ? features.MoveToOuterDisposeScope()
            : throw new ModelException(
                $"{_where} gave {Words(given)}, wanted a tensor with one row for each picture. "
                + "Wrap it in a network that gives one.");
    }

    /// <inheritdoc/>
    public void Dispose() => _script.Dispose();

    private static string Words(object? given) => given switch
    {
        Tensor tensor => $"a tensor of [{string.Join(", ", tensor.shape)}]",
        null => "nothing",
        Array or System.Runtime.CompilerServices.ITuple => "several things at once",
        _ => "something else",
    };

    private static string FirstLine(Exception fault) =>
        fault.Message.Split('\n')[0].TrimEnd('.', ' ') + ".";

    private void Try(Device device)
    {
        using DisposeScope scope = NewDisposeScope();
        _script.eval();
        foreach (Parameter parameter in _script.parameters())
        {
            parameter.requires_grad = false;
        }

        Tensor picture = full([1, 3, Probe, Probe], 0.5f, device: device).requires_grad_(true);
        Tensor features = Features(picture);
        if (!features.isfinite().all().ToBoolean())
        {
            throw new ModelException(
                $"{_where} gives something that is no number for a grey picture, wanted features. "
                + "Choose another network.");
        }

        if (!features.requires_grad)
        {
            throw new ModelException(
                $"{_where} gives features that no gradient leads back from, wanted some to follow. "
                + "Save it without no_grad, and do not freeze it.");
        }
    }
}

using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks;

/// <summary>All numbers of a network. What is learned lies in one vector and its gradient in
/// another, so that an optimiser, an average or a file handles a network of any depth in one
/// go; each <see cref="Part"/> is a view.</summary>
public sealed class Weights : IDisposable
{
    private readonly List<Part> _parts = [];
    private Tensor? _learned;
    private Tensor? _gradient;
    private Tensor? _kept;

    /// <summary>The parts in the order of declaration.</summary>
    public IReadOnlyList<Part> Parts => _parts;

    /// <summary>How many numbers are learned.</summary>
    public long Count => _parts.Where(part => part.Learned).Sum(part => part.Count);

    /// <summary>[numbers], float32: everything that is learned.</summary>
    public Tensor Learned => _learned ?? throw Unfilled();

    /// <summary>[numbers], float32: the gradient of <see cref="Learned"/>; backward passes add
    /// to it.</summary>
    public Tensor Gradient => _gradient ?? throw Unfilled();

    /// <summary>[numbers], float32: what is kept up in other ways.</summary>
    public Tensor Kept => _kept ?? throw Unfilled();

    /// <summary>Declares a part that is learned.</summary>
    public Part Learn(string name, Filling filling, params long[] shape) =>
        Declare(new Part(name, shape, filling, learned: true));

    /// <summary>Declares a part that is kept up in other ways.</summary>
    public Part Keep(string name, Filling filling, params long[] shape) =>
        Declare(new Part(name, shape, filling, learned: false));

    /// <summary>Declares a part that starts from given numbers and that files may leave out.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="constant">The numbers in order.</param>
    /// <param name="shape">Size along each axis.</param>
    public Part KeepConstant(string name, float[] constant, params long[] shape) =>
        Declare(new Part(name, shape, default, learned: false) { Constant = constant });

    /// <summary>Makes room for the numbers, all 0, on a device.</summary>
    /// <param name="device">Which.</param>
    /// <param name="withGradient">Whether backward passes are to reach the learned parts.</param>
    public void Allocate(Device device, bool withGradient = true)
    {
        Dispose();
        _learned = Room(learned: true, device);
        _gradient = withGradient ? Room(learned: true, device) : null;
        _kept = Room(learned: false, device);
        long learned = 0;
        long kept = 0;
        foreach (Part part in _parts)
        {
            if (part.Learned)
            {
                part.Value = View(_learned, part, learned);
                if (_gradient is not null)
                {
                    part.Value.requires_grad_(true);
                    part.Value.grad = View(_gradient, part, learned);
                }

                learned += part.Count;
            }
            else
            {
                part.Value = View(_kept, part, kept);
                kept += part.Count;
            }
        }
    }

    /// <summary>Fills every part with what it starts from.</summary>
    /// <param name="random">Where random numbers come from, part by part in order.</param>
    public void Fill(RandomState random)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach (Part part in _parts)
        {
            part.Value.copy_(part.Start(random));
        }
    }

    /// <summary>Fills every part with what it starts from, each on its own: there are no long
    /// vectors then, and no gradient.</summary>
    /// <param name="random">Where random numbers come from, part by part in order.</param>
    /// <param name="device">Where the numbers are to be.</param>
    public void FillApart(RandomState random, Device device)
    {
        using IDisposable off = no_grad();
        Dispose();
        foreach (Part part in _parts)
        {
            using DisposeScope scope = NewDisposeScope();
            part.Value = part.Start(random).to(device).DetachFromDisposeScope();
        }
    }

    /// <summary>Takes tensors over by name, each as it lies where type, order and device agree;
    /// else as a copy. There are no long vectors then, and no gradient.</summary>
    /// <param name="tensors">One for each part and no others; what a part starts from stands in
    /// where the part is optional.</param>
    /// <param name="device">Where the numbers are to be.</param>
    /// <param name="where">Where the tensors come from, for messages.</param>
    /// <exception cref="ModelException">Names are missing, surplus, or have another shape.
    /// </exception>
    public void Adopt(
        IReadOnlyDictionary<string, Tensor> tensors, Device device, string where)
    {
        WeightsFit.Check(_parts, tensors, where);
        using IDisposable off = no_grad();
        Dispose();
        foreach (Part part in _parts)
        {
            using DisposeScope scope = NewDisposeScope();
            part.Value = tensors.TryGetValue(part.Name, out Tensor? given)
                ? given.detach().to(float32).to(device).contiguous().DetachFromDisposeScope()
                : part.Start(null).to(device).DetachFromDisposeScope();
        }
    }

    /// <summary>Takes the numbers of a network of the same shape over.</summary>
    public void CopyFrom(Weights other)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Learned.copy_(other.Learned);
        Kept.copy_(other.Kept);
    }

    /// <summary>Takes the numbers of a network of the same shape over, part by part, whether or
    /// not that network has long vectors.</summary>
    internal void CopyParts(Weights other)
    {
        using IDisposable off = no_grad();
        using DisposeScope scope = NewDisposeScope();
        foreach ((Part part, Part given) in _parts.Zip(other.Parts))
        {
            part.Value.copy_(given.Value);
        }
    }

    /// <summary>Takes the tensors of weights of the same shape over as they lie, sharing their
    /// memory. There are no long vectors then, and no gradient.</summary>
    internal void Share(Weights other)
    {
        using IDisposable off = no_grad();
        Dispose();
        foreach ((Part part, Part given) in _parts.Zip(other.Parts))
        {
            part.Value = given.Value.detach().DetachFromDisposeScope();
        }
    }

    /// <summary>Says whether backward passes reach the learned parts.</summary>
    public void RequireGradient(bool on)
    {
        foreach (Part part in _parts.Where(part => part.Learned))
        {
            part.Value.requires_grad = on;
        }
    }

    /// <summary>Sets the gradient to 0.</summary>
    public void ClearGradient() => Gradient.zero_();

    /// <inheritdoc/>
    public void Dispose()
    {
        _parts.ForEach(part => part.LetGo());
        _learned?.Dispose();
        _gradient?.Dispose();
        _kept?.Dispose();
        (_learned, _gradient, _kept) = (null, null, null);
    }

    private Part Declare(Part part)
    {
        if (_parts.Any(other => other.Name == part.Name))
        {
            throw new ArgumentException($"Two parts are called {part.Name}.", nameof(part));
        }

        _parts.Add(part);
        return part;
    }

    private Tensor Room(bool learned, Device device)
    {
        long count = _parts.Where(part => part.Learned == learned).Sum(part => part.Count);
        return zeros([count], float32, device).DetachFromDisposeScope();
    }

    private static Tensor View(Tensor all, Part part, long start) =>
        all.narrow(0, start, part.Count).view(part.Shape).detach().DetachFromDisposeScope();

    private static InvalidOperationException Unfilled() => new("The network has no numbers yet.");
}

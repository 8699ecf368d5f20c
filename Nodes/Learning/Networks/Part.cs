using GanGraph.Torch;
using static TorchSharp.torch;

namespace GanGraph.Learning.Networks;

/// <summary>One named tensor of a network: a view into the long vectors of its
/// <see cref="Weights"/>.</summary>
public sealed class Part
{
    private Tensor? _value;

    internal Part(string name, long[] shape, Filling filling, bool learned)
    {
        Name = name;
        Shape = shape;
        Filling = filling;
        Learned = learned;
        Count = shape.Aggregate(1L, (product, size) => product * size);
    }

    /// <summary>Name within the network, such as <c>blocks.0.weight</c>.</summary>
    public string Name { get; }

    /// <summary>Size along each axis.</summary>
    public long[] Shape { get; }

    /// <summary>How many numbers.</summary>
    public long Count { get; }

    /// <summary>What it starts from.</summary>
    public Filling Filling { get; }

    /// <summary>Whether training changes it through its gradient; if not, it is kept up in other
    /// ways, as running means are.</summary>
    public bool Learned { get; }

    /// <summary>The numbers it starts from, where a file may leave it out; else null.</summary>
    internal float[]? Constant { get; init; }

    /// <summary>The numbers, float32, of <see cref="Shape"/>.</summary>
    /// <exception cref="InvalidOperationException">The network has no numbers yet.</exception>
    public Tensor Value
    {
        get => _value ?? throw new InvalidOperationException($"{Name} has no numbers yet.");
        internal set => _value = value;
    }

    /// <summary>The numbers it starts from, of <see cref="Shape"/>, on the CPU.</summary>
    /// <param name="random">Where random numbers come from; null where none are needed.</param>
    internal Tensor Start(RandomState? random)
    {
        if (Constant is not null)
        {
            return tensor(Constant).view(Shape);
        }

        float[] numbers = new float[Count];
        for (long i = 0; i < numbers.Length; i++)
        {
            double draw = Filling.Spread == 0 ? 0
                : Filling.Normal ? random!.NextNormal()
                : (2 * random!.NextDouble()) - 1;
            numbers[i] = (float)(Filling.Centre + (Filling.Spread * draw));
        }

        return tensor(numbers).view(Shape);
    }

    /// <summary>Lets go of the numbers.</summary>
    internal void LetGo()
    {
        _value?.Dispose();
        _value = null;
    }
}

using GanGraph.Learning.Importing.Modules;
using GanGraph.Learning.Importing.Pickles;
using GanGraph.Torch.Storage;
using static TorchSharp.torch;

namespace GanGraph.Learning.Importing.TensorFlow;

/// <summary>A network as the TensorFlow trainers saved it: what it was made with, and its
/// variables by name, those of its parts under the name of the part.</summary>
internal sealed class TensorFlowNetwork
{
    private const int Most = 10_000;

    private TensorFlowNetwork(PickledFacts facts, PickledFacts arguments)
    {
        Facts = facts;
        Arguments = arguments;
    }

    /// <summary>Its plain values.</summary>
    public PickledFacts Facts { get; }

    /// <summary>What it was made with.</summary>
    public PickledFacts Arguments { get; }

    /// <summary>The variables in the order of the file.</summary>
    public OrderedDictionary<string, StoredWeight> Variables { get; } =
        new(StringComparer.Ordinal);

    /// <summary>Sees a network.</summary>
    /// <param name="where">Its name in the file.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="PickleException">It is built as no network is.</exception>
    public static TensorFlowNetwork Of(string where, PickleObject network)
    {
        PickledFacts facts = new(where, network.State);
        TensorFlowNetwork made = new(facts, facts.Under("static_kwargs"));
        made.Take("", facts, network.State);
        foreach ((string name, object? part) in facts.Values("components"))
        {
            PickleDictionary state =
                PickleWords.Is<PickleObject>(part, "a part of a network").State;
            made.Take(name + "/", new PickledFacts($"{where}.{name}", state), state);
        }

        return made;
    }

    private void Take(string prefix, PickledFacts facts, PickleDictionary state)
    {
        if (facts.Has("param_values"))
        {
            throw new PickleException(
                "it is a network of the first progressive GAN (Theano), which is not read here: "
                + "wanted one of TensorFlow or PyTorch");
        }

        foreach (object? variable in state.Find("variables") as List<object?> ?? [])
        {
            object?[] pair = PickleWords.Is<object?[]>(variable, "a variable");
            string name = PickleWords.At<string>(pair, 0, "the name of a variable");
            Variables[prefix + name] = Weight(PickleWords.At<object>(pair, 1, "a variable"));
            if (Variables.Count > Most)
            {
                throw new PickleException($"a network has more than {Most} variables");
            }
        }
    }

    private static StoredWeight Weight(StoredTensor stored) => new(stored.Shape, stored.Load);

    private static StoredWeight Weight(object value) => value switch
    {
        NumpyArray array => Weight(array.ToTensor()),
        double number => new StoredWeight([], () => tensor((float)number)),
        long number => new StoredWeight([], () => tensor((float)number)),
        _ => throw new PickleException(
            $"{PrintableText.Of(PickleWords.Of(value))} stands where a variable is wanted"),
    };
}

using System.Text;
using GanGraph.Learning.Importing.Bytes;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>What becomes of the things that a pickle may name when it has them made.</summary>
internal sealed class PickleCalls(PickleLimits limits)
{
    private static readonly string[] Latin = ["latin1", "latin-1", "iso-8859-1"];

    private readonly TorchCalls _torch = new(limits);

    /// <summary>Makes something.</summary>
    /// <param name="known">What.</param>
    /// <param name="arguments">Of what.</param>
    /// <param name="isObject">Whether it is made as an object of a class, not by a call.</param>
    /// <exception cref="PickleException">It cannot be made of this.</exception>
    public object? Make(PickleGlobal known, object?[] arguments, bool isObject) =>
        known.Kind switch
        {
            GlobalKind.Dictionary => Dictionary(arguments),
            GlobalKind.List => arguments.Length == 0 ? new List<object?>() : arguments[0],
            GlobalKind.Module when !isObject => Module(arguments),
            GlobalKind.Network => new PickleObject(known.Name),
            GlobalKind.Parameter => PickleWords.At<StoredTensor>(arguments, 0, "a tensor"),
            GlobalKind.Tensor => _torch.Tensor(arguments),
            GlobalKind.StorageBytes => _torch.Storage(arguments),
            GlobalKind.NumpyType => new NumpyType(
                PickleWords.At<string>(arguments, 0, "a type of numbers")),
            GlobalKind.NumpyScalar => NumpyValues.Scalar(arguments),
            GlobalKind.NumpyArray => new NumpyArray(),
            GlobalKind.NumpyBuffer => NumpyValues.Buffer(arguments),
            GlobalKind.Encode => Encode(arguments),
            GlobalKind.Reconstructor => Reconstruct(arguments),
            GlobalKind.Name => known,
            _ => throw new PickleException($"it wants {known.Module}.{known.Name} made an object"),
        };

    /// <summary>Gives an object its state.</summary>
    /// <exception cref="PickleException">It takes none, or not this one.</exception>
    public void Build(object? target, object? state)
    {
        switch (target)
        {
            case PickleObject thing:
                thing.State = PickleWords.Is<PickleDictionary>(state, "the state of an object");
                break;
            case NumpyType type:
                type.Build(PickleWords.Is<object?[]>(state, "the state of a type"));
                break;
            case NumpyArray array:
                array.Build(PickleWords.Is<object?[]>(state, "the state of an array"));
                limits.Tensor();
                break;
            case PickleDictionary:
                break; // what a dictionary has besides its values says nothing here
            default:
                throw new PickleException($"{PickleWords.Of(target)} is given a state");
        }
    }

    private PickleDictionary Dictionary(object?[] arguments)
    {
        PickleDictionary made = new();
        if (arguments.Length == 0)
        {
            return made;
        }

        if (arguments[0] is PickleDictionary given)
        {
            return given;
        }

        foreach (object? pair in PickleWords.Is<List<object?>>(arguments[0], "a list of pairs"))
        {
            limits.Step();
            object?[] two = pair as object?[] ?? [.. PickleWords.Is<List<object?>>(pair, "a pair")];
            made.Set(
                PickleWords.At<string>(two, 0, "a name"), two.Length > 1 ? two[1] : null);
        }

        return made;
    }

    private static PickleObject Module(object?[] arguments)
    {
        PickleDictionary meta = PickleWords.At<PickleDictionary>(
            arguments, 0, "what a module is made of");
        return new PickleObject(
            PickleWords.Is<string>(meta.Find("class_name"), "the name of a class"))
        {
            State = PickleWords.Is<PickleDictionary>(meta.Find("state"), "the state of a module"),
        };
    }

    private PickleBytes Encode(object?[] arguments)
    {
        string encoding = PickleWords.At<string>(arguments, 1, "the name of an encoding");
        if (!Latin.Contains(encoding))
        {
            throw new PickleException("bytes stand in a text of another encoding than latin1");
        }

        if (arguments[0] is PickleText text)
        {
            limits.Bytes(text.Utf8.Length);
            return new LatinBytes(text.Utf8);
        }

        string letters = PickleWords.Is<string>(arguments[0], "a text");
        limits.Bytes(letters.Length);
        return letters.Any(letter => letter > 0xFF)
            ? throw new PickleException("a text that stands for bytes holds letters that are none")
            : new MemoryBytes(Encoding.Latin1.GetBytes(letters));
    }

    private object Reconstruct(object?[] arguments)
    {
        PickleGlobal known = PickleWords.At<PickleGlobal>(arguments, 0, "the name of a class");
        return known.Kind switch
        {
            GlobalKind.Network => new PickleObject(known.Name),
            GlobalKind.Dictionary => Dictionary(arguments[Math.Min(2, arguments.Length)..]),
            _ => throw new PickleException($"it wants {known.Module}.{known.Name} made an object"),
        };
    }
}

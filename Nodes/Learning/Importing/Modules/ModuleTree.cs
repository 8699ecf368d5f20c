using GanGraph.Learning.Importing.Pickles;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>A module of a PyTorch network as a pickle has it: the name of its class, its plain
/// values, its tensors and the modules inside. The program text that comes along is not looked
/// at.</summary>
internal sealed class ModuleTree
{
    private const int Deepest = 16;
    private const int Most = 10_000;

    private ModuleTree(string where, PickleObject module)
    {
        ClassName = PrintableText.Of(module.ClassName);
        Facts = new PickledFacts(where, module.State);
        Arguments = Facts.Under("_init_kwargs");
        Where = where;
    }

    /// <summary>Its place, such as <c>G_ema.synthesis.b8</c>.</summary>
    public string Where { get; }

    /// <summary>The name of its class.</summary>
    public string ClassName { get; }

    /// <summary>Its plain values.</summary>
    public PickledFacts Facts { get; }

    /// <summary>What it was made with.</summary>
    public PickledFacts Arguments { get; }

    /// <summary>Its own tensors, learned or kept, in the order of the file.</summary>
    public OrderedDictionary<string, StoredTensor> Tensors { get; } = new(StringComparer.Ordinal);

    /// <summary>The modules inside, in the order of the file.</summary>
    public OrderedDictionary<string, ModuleTree> Children { get; } = new(StringComparer.Ordinal);

    /// <summary>Sees a module and all inside.</summary>
    /// <param name="where">Its name in the file.</param>
    /// <param name="module">The module.</param>
    /// <exception cref="PickleException">It is built as no network is.</exception>
    public static ModuleTree Of(string where, PickleObject module)
    {
        int count = 0;
        return Of(where, module, 0, ref count);
    }

    /// <summary>All tensors by their dotted names.</summary>
    /// <param name="prefix">What stands before each name.</param>
    public IEnumerable<KeyValuePair<string, StoredTensor>> All(string prefix = "") => Tensors
        .Select(tensor => KeyValuePair.Create(prefix + tensor.Key, tensor.Value))
        .Concat(Children.SelectMany(child => child.Value.All($"{prefix}{child.Key}.")));

    /// <summary>A module inside.</summary>
    /// <exception cref="PickleException">There is none of that name.</exception>
    public ModuleTree Child(string name) => Children.GetValueOrDefault(name)
        ?? throw new PickleException($"{Where} has no {name}");

    /// <summary>A tensor of its own.</summary>
    /// <exception cref="PickleException">There is none of that name.</exception>
    public StoredTensor Tensor(string name) => Tensors.GetValueOrDefault(name)
        ?? throw new PickleException($"{Where} has no {name}");

    private static ModuleTree Of(string where, PickleObject module, int depth, ref int count)
    {
        if (depth == Deepest || ++count > Most)
        {
            throw new PickleException(depth == Deepest
                ? $"modules stand in each other {Deepest} times"
                : $"it has more than {Most} modules");
        }

        ModuleTree tree = new(where, module);
        tree.Take("_parameters");
        tree.Take("_buffers");
        foreach ((string name, object? value) in tree.Facts.Values("_modules"))
        {
            if (value is not null)
            {
                string place = $"{where}.{PrintableText.Of(name)}";
                tree.Children[name] = Of(
                    place, PickleWords.Is<PickleObject>(value, $"the module {place}"), depth + 1,
                    ref count);
            }
        }

        return tree;
    }

    private void Take(string kind)
    {
        foreach ((string name, object? value) in Facts.Values(kind))
        {
            if (value is not null)
            {
                Tensors[name] = value is NumpyArray array ? array.ToTensor()
                    : PickleWords.Is<StoredTensor>(value, $"the tensor {Where}.{name}");
            }
        }
    }
}

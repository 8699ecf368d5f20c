using System.Collections;
using System.Diagnostics.CodeAnalysis;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Modules by name, in the order they were added.</summary>
/// <typeparam name="T">The type of the modules.</typeparam>
public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)>
    where T : nn.Module
{
    private readonly Utils.OrderedDict<string, T> _modules = new();

    internal ModuleDict((string Name, T Module)[] modules)
        : base(nameof(ModuleDict<T>))
    {
        foreach ((string key, T module) in modules)
        {
            Add(key, module);
        }
    }

    public int Count => _modules.Count;

    public T this[string key] => _modules[key];

    public void Add(string key, T value)
    {
        register_module(key, value);
        _modules.Add(key, value);
    }

    public void Add((string, T) item) => Add(item.Item1, item.Item2);

    public bool ContainsKey(string key) => _modules.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) =>
        _modules.TryGetValue(key, out value);

    public IEnumerable<string> keys() => _modules.Keys;

    public IEnumerable<T> values() => _modules.Values;

    public IEnumerator<(string, T)> GetEnumerator() => _modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    protected override void RegisterComponents()
    {
    }
}

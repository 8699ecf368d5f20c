using System.Reflection;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Viewing;

/// <summary>The viewers there are, by the type of the value; what none of them knows is shown in
/// words.</summary>
/// <param name="values">Viewers of values on wires.</param>
/// <param name="works">Viewers of long work.</param>
public sealed class ViewerCatalogue(
    IEnumerable<IValueViewer> values, IEnumerable<IWorkViewer> works)
{
    private readonly IValueViewer[] _values = [.. values];
    private readonly IWorkViewer[] _works = [.. works];

    /// <summary>Finds the viewers of some assemblies: public classes with a constructor without
    /// parameters.</summary>
    public static ViewerCatalogue From(params Assembly[] assemblies)
    {
        List<Type> types = [.. assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false }
                && type.GetConstructor(Type.EmptyTypes) is not null)
            .OrderBy(type => type.Name, StringComparer.Ordinal)];
        return new ViewerCatalogue(Make<IValueViewer>(), Make<IWorkViewer>());

        IEnumerable<T> Make<T>() => types.Where(type => type.IsAssignableTo(typeof(T)))
            .Select(type => (T)Activator.CreateInstance(type)!);
    }

    /// <summary>The viewer of a type: of several that can show it, the one that knows it best.
    /// </summary>
    public IValueViewer Of(Type type) => _values
        .Where(viewer => viewer.WireType.IsAssignableFrom(type))
        .OrderByDescending(viewer => _values.Count(
            other => other.WireType.IsAssignableFrom(viewer.WireType)))
        .FirstOrDefault() ?? new PlainViewer();

    /// <summary>How wires of a type are drawn.</summary>
    public WireLook LookOf(Type type) => Of(type).Look;

    /// <summary>How the wires of every type are drawn that the nodes of a catalogue have, by the
    /// name of the type.</summary>
    public IReadOnlyDictionary<string, WireLook> Looks(NodeCatalogue catalogue)
    {
        SortedDictionary<string, WireLook> looks = new(StringComparer.Ordinal);
        IEnumerable<Type> wires = catalogue.Types
            .SelectMany(type => type.Ports.Inputs.Values.Cast<Port>()
                .Concat(type.Ports.Outputs.Values))
            .Select(port => port.WireType).Append(typeof(ISignal));
        foreach (Type wire in wires.Distinct())
        {
            looks[WireName.Of(wire)] = LookOf(wire);
        }

        return looks;
    }

    /// <summary>The viewer of long work that is looked at by a name, or null.</summary>
    public IWorkViewer? Work(string port) => Array.Find(_works, viewer => viewer.Port == port);

    /// <summary>The names by which long work can be looked at now, pictures first.</summary>
    /// <param name="folder">Folder of the work; full path.</param>
    public IReadOnlyList<string> Shows(string folder) => !Directory.Exists(folder) ? [] :
        [.. _works.Where(viewer => viewer.Stamp(folder).Length > 0)
            .OrderByDescending(viewer => viewer.IsPicture).Select(viewer => viewer.Port)];
}

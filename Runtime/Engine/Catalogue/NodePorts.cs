using System.Reflection;

namespace GanGraph.Engine.Catalogue;

/// <summary>The ports and settings of one node instance, found by reflection: the name of the
/// property, in camel case, is the name in the file.</summary>
public sealed class NodePorts
{
    private NodePorts(
        Dictionary<string, Input> inputs,
        Dictionary<string, Output> outputs,
        Dictionary<string, Setting> settings)
    {
        Inputs = inputs;
        Outputs = outputs;
        Settings = settings;
    }

    /// <summary>Inputs by name, in the order of declaration.</summary>
    public IReadOnlyDictionary<string, Input> Inputs { get; }

    /// <summary>Outputs by name, in the order of declaration.</summary>
    public IReadOnlyDictionary<string, Output> Outputs { get; }

    /// <summary>Settings by name, in the order of declaration.</summary>
    public IReadOnlyDictionary<string, Setting> Settings { get; }

    /// <summary>Finds the ports of a node and gives them their names.</summary>
    public static NodePorts Of(Node node)
    {
        Dictionary<string, Input> inputs = [];
        Dictionary<string, Output> outputs = [];
        Dictionary<string, Setting> settings = [];
        foreach (PropertyInfo property in node.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.GetIndexParameters().Length == 0)
            .OrderBy(Place))
        {
            string name = NameInFile.Of(property.Name);
            Add(name, property.GetValue(node));
        }

        return new NodePorts(inputs, outputs, settings);

        // A program compiled to machine code has no tokens, and lists in the order of declaration.
        static int Place(PropertyInfo property) =>
            property.HasMetadataToken() ? property.MetadataToken : 0;

        void Add(string name, object? value)
        {
            switch (value)
            {
                case Input input:
                    input.Name = name;
                    inputs.Add(name, input);
                    break;
                case Output output:
                    output.Name = name;
                    outputs.Add(name, output);
                    break;
                case Setting setting:
                    setting.Name = name;
                    settings.Add(name, setting);
                    break;
                case IThrough through:
                    Add(name, through.Ends.In);
                    Add(name, through.Ends.Out);
                    break;
                default:
                    break;
            }
        }
    }
}

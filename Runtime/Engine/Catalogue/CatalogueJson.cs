using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Catalogue;

/// <summary>Writes the catalogue as JSON.</summary>
internal static class CatalogueJson
{
    /// <summary>All types in the order of the palette.</summary>
    public static JArray Of(NodeCatalogue catalogue) => new(catalogue.Types.Select(Of));

    /// <summary>What decides over the meaning of graphs: no words, no place in the palette.
    /// </summary>
    public static JObject Meaning(NodeType type)
    {
        JObject all = Of(type);
        foreach (JProperty aside in all.Descendants().OfType<JProperty>()
            .Where(property => property.Parent == all
                ? property.Name is "type" or "summary" or "remarks" or "category"
                : property.Name is "doc" or "signal")
            .ToList())
        {
            aside.Remove();
        }

        return all;
    }

    private static JObject Of(NodeType type) => new()
    {
        ["type"] = type.Name,
        ["version"] = type.Version,
        ["category"] = type.Category,
        ["summary"] = type.Summary,
        ["remarks"] = type.Remarks,
        ["inputs"] = new JArray(type.Inputs.Select(Of)),
        ["outputs"] = new JArray(type.Outputs.Select(Of)),
        ["settings"] = new JArray(type.Settings.Select(Of)),
    };

    private static JObject Of(InputDescription input) => new()
    {
        ["name"] = input.Name,
        ["type"] = input.Type,
        ["optional"] = input.Optional,
        ["whole"] = input.Whole,
        ["stream"] = input.Stream,
        ["doc"] = input.Doc,
    };

    private static JObject Of(OutputDescription output) => new()
    {
        ["name"] = output.Name,
        ["type"] = output.Type,
        ["stream"] = output.Stream,
        ["doc"] = output.Doc,
    };

    private static JObject Of(SettingDescription setting)
    {
        JObject json = new()
        {
            ["name"] = setting.Name,
            ["type"] = setting.Type,
            ["default"] = setting.Default.DeepClone(),
        };
        Add("min", setting.Min);
        Add("max", setting.Max);
        Add("unit", setting.Unit.Length > 0 ? setting.Unit : null);
        Add("choices", setting.Choices.Count == 0 ? null : new JArray(setting.Choices.Select(
            choice => new JObject { ["name"] = choice.Name, ["doc"] = choice.Doc })));
        Add("asset", setting.Asset is AssetKind kind ? NameInFile.Of(kind) : null);
        Add("optional", setting.Asset is null ? null : setting.Optional);
        Add("target", setting.Target ? true : null);
        Add("cosmetic", setting.Cosmetic ? true : null);
        Add("signal", setting.Signal ? true : null);
        json["doc"] = setting.Doc;
        return json;

        void Add(string name, JToken? value)
        {
            if (value is not null and not JValue { Value: null })
            {
                json[name] = value;
            }
        }
    }
}

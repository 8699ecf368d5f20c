using System.Collections.ObjectModel;
using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A list of values: changed, moved, added, taken away, and for seeds thrown anew one by
/// one.</summary>
public sealed class ListField : Field
{
    private readonly bool _isNumber;

    /// <summary>A field for a list.</summary>
    public ListField(SettingDescription setting, Action<string, JToken?, string> write)
        : base(setting, write)
    {
        _isNumber = setting.Type is "int[]" or "long[]" or "double[]";
        IsSeeds = setting.Type is "int[]" or "long[]"
            && setting.Name.EndsWith("seeds", StringComparison.OrdinalIgnoreCase);
        Add = new Act(() => Change(list => list.Add(NewValue())));
    }

    /// <summary>Whether the values are seeds, which can be thrown anew.</summary>
    public bool IsSeeds { get; }

    /// <summary>The values.</summary>
    public ObservableCollection<ListRow> Rows { get; } = [];

    /// <summary>Adds a value at the end.</summary>
    public Act Add { get; }

    /// <summary>How many there are, in words.</summary>
    public string Count => Rows.Count == 1 ? "1 value" : $"{Rows.Count} values";

    /// <summary>Changes one value.</summary>
    internal void Put(int index, string text)
    {
        JToken? value = Read(text);
        if (value is not null)
        {
            Change(list => list[index] = value);
        }

        OnShown();
    }

    /// <summary>Throws one seed anew.</summary>
    internal void Reroll(int index) => Change(list => list[index] = NewSeed());

    /// <summary>Moves one value up or down.</summary>
    internal void Move(int index, int by) => Change(list =>
    {
        JToken value = list[index];
        list.RemoveAt(index);
        list.Insert(Math.Clamp(index + by, 0, list.Count), value);
    });

    /// <summary>Takes one value away.</summary>
    internal void Remove(int index) => Change(list => list.RemoveAt(index));

    /// <inheritdoc/>
    protected override void OnShown()
    {
        List<JToken> values = [.. Value as JArray ?? []];
        while (Rows.Count > values.Count)
        {
            Rows.RemoveAt(Rows.Count - 1);
        }

        while (Rows.Count < values.Count)
        {
            Rows.Add(new ListRow(this, Rows.Count));
        }

        for (int i = 0; i < values.Count; i++)
        {
            Rows[i].Show(values[i] is JValue value ? NumberWords.Of(value) : $"{values[i]}");
        }

        Tell(nameof(Count));
    }

    private void Change(Action<JArray> change)
    {
        JArray list = (Value as JArray)?.DeepClone() as JArray ?? [];
        change(list);
        Write(list.Count == 0 && Setting.Default is JArray { Count: 0 } ? null : list);
    }

    private JToken? Read(string text)
    {
        if (!_isNumber)
        {
            return text;
        }

        double? number = NumberWords.Read(text);
        return number is null ? null
            : Setting.Type == "double[]" ? number.Value
            : (long)Math.Round(number.Value);
    }

    private JToken NewValue() => IsSeeds ? NewSeed()
        : _isNumber ? Rows.Count > 0 ? Read(Rows[^1].Text) ?? 0L : (long)(Setting.Min ?? 0)
        : "";

    private static JToken NewSeed() => Random.Shared.NextInt64(0, 1_000_000);
}

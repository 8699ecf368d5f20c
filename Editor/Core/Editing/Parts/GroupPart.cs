using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Who belongs to the groups of a draft.</summary>
/// <param name="draft">The draft.</param>
internal sealed class GroupPart(Draft draft)
{
    private readonly LayoutList _groups = new(draft, ItemKind.Group);

    /// <summary>Takes items out of all groups; a group that is empty then goes.</summary>
    public void TakeMembers(IReadOnlySet<string> items)
    {
        foreach ((string id, JObject group) in _groups.Entries.ToList())
        {
            if (group["of"] is not JArray members || !members.Any(IsOne))
            {
                continue;
            }

            JToken[] left = [.. members.Where(member => !IsOne(member))];
            if (left.Length == 0)
            {
                _groups.Remove(id);
            }
            else
            {
                Write(id, group, left);
            }
        }

        bool IsOne(JToken member) =>
            member is JValue { Value: string name } && items.Contains(name);
    }

    /// <summary>Gives a member of groups another name.</summary>
    public void Rename(string item, string name)
    {
        foreach ((string id, JObject group) in _groups.Entries.ToList())
        {
            if (group["of"] is JArray members && members.Any(IsOne))
            {
                Write(id, group, members.Select(m => IsOne(m) ? new JValue(name) : m));
            }
        }

        bool IsOne(JToken member) => member is JValue { Value: string found } && found == item;
    }

    private void Write(string id, JObject group, IEnumerable<JToken> members)
    {
        JObject changed = (JObject)group.DeepClone();
        changed["of"] = new JArray(members.Select(member => member.DeepClone()));
        _groups.Replace(id, changed);
    }
}

namespace GanGraph.Editor.Search;

/// <summary>What a person typed, looked up in an index. Every word has to be found in a type; when
/// no type has them all, those that have the most are taken.</summary>
internal sealed class TypedText
{
    private readonly IReadOnlyDictionary<int, FoundText>? _found;

    private TypedText(IReadOnlyDictionary<int, FoundText>? found) => _found = found;

    /// <summary>Looks a text up; an empty one is found everywhere.</summary>
    public static TypedText Read(string text, SearchIndex index)
    {
        IReadOnlyList<string> words = NameWords.Telling(text);
        words = words.Count > 0 ? words : NameWords.Of(text);
        if (words.Count == 0)
        {
            return new TypedText(
                text.Trim().Length == 0 ? null : new Dictionary<int, FoundText>());
        }

        Dictionary<int, FoundText> found = OfWords(words.Select(index.Find).ToList());
        if (words.Count > 1)
        {
            foreach ((int type, SearchIndex.Place place) in index.FindTyped(
                NameWords.Joined(text)))
            {
                if (place.Points > (found.GetValueOrDefault(type)?.Points ?? 0))
                {
                    found[type] = new FoundText(place.Points, [place.Term]);
                }
            }
        }

        return new TypedText(found);
    }

    /// <summary>Where the text is found in a type; null when it is not.</summary>
    public FoundText? In(int type) =>
        _found is null ? FoundText.Everywhere : _found.GetValueOrDefault(type);

    private static Dictionary<int, FoundText> OfWords(
        List<IReadOnlyDictionary<int, SearchIndex.Place>> places)
    {
        Dictionary<int, List<SearchIndex.Place>> types = [];
        foreach ((int type, SearchIndex.Place place) in places.SelectMany(place => place))
        {
            if (!types.TryGetValue(type, out List<SearchIndex.Place>? found))
            {
                found = [];
                types.Add(type, found);
            }

            found.Add(place);
        }

        int most = types.Count == 0 ? 0 : types.Values.Max(found => found.Count);
        return types.Where(type => type.Value.Count == most).ToDictionary(
            type => type.Key,
            type => new FoundText(
                type.Value.Sum(place => place.Points) / places.Count,
                [.. type.Value.Select(place => place.Term)]));
    }

    /// <summary>A text as it is found in a type.</summary>
    /// <param name="Points">How well.</param>
    /// <param name="Terms">Where.</param>
    internal sealed record FoundText(int Points, IReadOnlyList<Term> Terms)
    {
        /// <summary>Nothing was typed.</summary>
        public static FoundText Everywhere { get; } = new(0, []);
    }
}

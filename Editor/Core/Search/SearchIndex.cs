using System.Runtime.CompilerServices;
using GanGraph.Engine.Catalogue;

namespace GanGraph.Editor.Search;

/// <summary>The words by which the types of a catalogue are found. It is made once for each
/// catalogue, at the first search.</summary>
internal sealed class SearchIndex
{
    private static readonly ConditionalWeakTable<NodeCatalogue, SearchIndex> Made = [];

    private readonly Dictionary<string, List<Term>> _terms = new(StringComparer.Ordinal);
    private readonly (string Word, uint Letters, Term[] Terms)[] _words;

    private SearchIndex(NodeCatalogue catalogue)
    {
        Types = [.. catalogue.Types.Select(type => new FoundType(type, type.Summary))];
        for (int i = 0; i < Types.Count; i++)
        {
            AddAll(i, Types[i]);
        }

        _words =
        [
            .. _terms.Select(word => (word.Key, Hit.Letters(word.Key), word.Value.ToArray())),
        ];
    }

    /// <summary>The types in the order of the palette.</summary>
    public IReadOnlyList<FoundType> Types { get; }

    /// <summary>The index of a catalogue.</summary>
    public static SearchIndex Of(NodeCatalogue catalogue) =>
        Made.GetValue(catalogue, made => new SearchIndex(made));

    /// <summary>The best place of a typed word in each type that has it. Typing errors are
    /// forgiven when no type has the word as it was typed.</summary>
    public IReadOnlyDictionary<int, Place> Find(string typed)
    {
        IReadOnlyDictionary<int, Place> found = FindTyped(typed);
        uint letters = Hit.Letters(typed);
        return found.Count > 0
            ? found
            : Find((word, others) => Hit.WithErrors(typed, letters, word, others));
    }

    /// <summary>The best place of a word, as it was typed, in each type that has it.</summary>
    public IReadOnlyDictionary<int, Place> FindTyped(string typed) =>
        Find((word, _) => Hit.Of(typed, word));

    private Dictionary<int, Place> Find(Func<string, uint, Hit> look)
    {
        Dictionary<int, Place> best = [];
        foreach ((string word, uint letters, Term[] terms) in _words)
        {
            Hit hit = look(word, letters);
            if (hit.Way == HitWay.None)
            {
                continue;
            }

            foreach (Term term in terms)
            {
                int points = hit.Points(term.Kind);
                if (points > 0 && (!best.TryGetValue(term.Type, out Place? place)
                    || points > place.Points))
                {
                    best[term.Type] = new Place(points, term);
                }
            }
        }

        return best;
    }

    private void AddAll(int at, FoundType found)
    {
        NodeType type = found.Type;
        IReadOnlyList<string> words = NameWords.Of(type.Name);
        string joined = NameWords.Joined(type.Name);
        Add(joined, new Term(at, TermKind.Name, type.Name));
        AddSynonyms(joined, at, TermKind.OwnSynonym);
        Add(string.Concat(words.Select(word => word[0])), new Term(
            at, TermKind.Initials, type.Name));
        foreach (string word in words)
        {
            Add(word, new Term(at, TermKind.NameWord, word));
            AddSynonyms(word, at, TermKind.WordSynonym);
        }

        Add(NameWords.Joined(type.Category), new Term(at, TermKind.Category, type.Category));
        AddSynonyms(NameWords.Joined(type.Category), at, TermKind.CategorySynonym);
        foreach (SettingDescription setting in type.Settings)
        {
            AddWords(setting.Name, setting.Name, at, TermKind.Setting);
            foreach (ChoiceDescription choice in setting.Choices)
            {
                AddWords(choice.Name, $"{setting.Name} {choice.Name}", at, TermKind.Choice);
            }
        }

        foreach ((string name, string wire) in type.Inputs.Select(port => (port.Name, port.Type))
            .Concat(type.Outputs.Select(port => (port.Name, port.Type))))
        {
            AddWords(name, name, at, TermKind.Port);
            AddWords(wire, name, at, TermKind.Port);
        }

        foreach (string word in NameWords.Telling(found.Summary))
        {
            Add(word, new Term(at, TermKind.Summary, word));
        }
    }

    private void AddWords(string name, string shown, int at, TermKind kind)
    {
        Add(NameWords.Joined(name), new Term(at, kind, shown));
        foreach (string word in NameWords.Of(name))
        {
            Add(word, new Term(at, kind, shown));
        }
    }

    private void AddSynonyms(string meant, int at, TermKind kind)
    {
        foreach (string word in Synonyms.Of(meant))
        {
            Add(word, new Term(at, kind, word));
        }
    }

    private void Add(string word, Term term)
    {
        if (!_terms.TryGetValue(word, out List<Term>? terms))
        {
            terms = [];
            _terms.Add(word, terms);
        }

        if (!terms.Exists(other => other.Type == term.Type && other.Kind <= term.Kind))
        {
            terms.Add(term);
        }
    }

    /// <summary>A type with its summary, which is slow to ask for.</summary>
    internal sealed record FoundType(NodeType Type, string Summary);

    /// <summary>Where a typed word stands best in a type.</summary>
    internal sealed record Place(int Points, Term Term);
}

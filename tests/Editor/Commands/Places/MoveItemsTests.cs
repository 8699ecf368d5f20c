using GanGraph.Editor.Commands.Annotations;
using GanGraph.Editor.Commands.Places;
using GanGraph.Editor.Editing;

namespace GanGraph.Editor.Tests.Commands.Places;

public sealed class MoveItemsTests
{
    [Fact]
    public void Move_Group_TakesItsMembersAlongUnlessTheyAreNamed()
    {
        using Fear fear = new();
        string group = fear.Session.Do(new GroupItems(["clip", "train", "keys"], "Learning"))
            .Made.Single();

        fear.Session.Do(new MoveItems(new Dictionary<string, Place>
        {
            [group] = new(100, 50), ["keys"] = new(7, 7),
        }));

        Assert.Equal(new Place(100, 50), At(fear, "clip"));
        Assert.Equal(new Place(360, 50), At(fear, "train"));
        Assert.Equal(new Place(7, 7), At(fear, "keys"));
        Assert.Equal(new Place(1040, 0), At(fear, "draw"));
    }

    [Fact]
    public void Group_ItemsOfAnotherGroup_LeaveIt()
    {
        using Fear fear = new();
        fear.Session.Do(new GroupItems(["clip", "train"], "A"));
        fear.Session.Do(new GroupItems(["train", "keys"], "B"));
        fear.Session.Do(new GroupItems(["clip"], "C"));

        Assert.Equal(
            ["B:train,keys", "C:clip"],
            fear.Session.Read(document => document.Layout!["groups"]!.Select(group =>
                $"{group["title"]}:{string.Join(',', group["of"]!)}").ToArray()));
    }

    private static Place? At(Fear fear, string node) =>
        fear.Session.Read(document => Place.Read(document.Layout!["at"]![node]));
}

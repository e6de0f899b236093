using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using System.Xml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>Turns each operation into one request to Matterport's Model API, and its answer into flat, named values.</summary>
public class Script : ScriptBase
{
    // The platform ends a script after five seconds without a readable answer.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4.5);

    private static readonly Dictionary<string, Func<Call, Task<HttpResponseMessage>>> Handlers = new(StringComparer.Ordinal)
    {
        ["TestConnection"] = Connection.TestAsync,
        ["SearchModels"] = Models.SearchAsync,
        ["GetModel"] = Models.GetAsync,
        ["UpdateModelDetails"] = Models.UpdateDetailsAsync,
        ["UpdateModelAddress"] = Models.UpdateAddressAsync,
        ["ListTags"] = Tags.ListAsync,
        ["GetTag"] = Tags.GetAsync,
        ["AddTag"] = Tags.AddAsync,
        ["UpdateTag"] = Tags.UpdateAsync,
        ["EnableTag"] = call => Tags.ShowAsync(call, true),
        ["DisableTag"] = call => Tags.ShowAsync(call, false),
        ["ListFloors"] = call => Contents.ListAsync(call, Documents.ListFloors, "floors", "floors", Shapes.Floor),
        ["ListRooms"] = call => Contents.ListAsync(call, Documents.ListRooms, "rooms", "rooms", Shapes.Room),
        ["ListSweeps"] = call => Contents.ListAsync(call, Documents.ListSweeps, "locations", "sweeps", Shapes.Sweep),
        ["ListDimensions"] = Contents.ListDimensionsAsync,
        ["ListPhotos"] = call => Contents.ListAsync(call, Documents.ListPhotos, "assets.photos", "photos", Shapes.Photo),
        ["ListVideos"] = call => Contents.ListAsync(call, Documents.ListVideos, "assets.clips", "videos", Shapes.Video),
        ["ListFloorPlans"] = call =>
            Contents.ListAsync(call, Documents.ListFloorPlans, "assets.floorplans", "floorPlans", Shapes.FloorPlan),
        ["ListPanoramas"] = Contents.ListPanoramasAsync,
        ["ListAddOns"] = Contents.ListAddOnsAsync,
        ["ListFolders"] = Folders.ListAsync,
        ["ListWebhooks"] = Webhooks.ListAsync,
        ["RemoveWebhook"] = Webhooks.RemoveAsync,
        ["RunGraphQLQuery"] = Queries.RunAsync,
        ["WhenAModelChanges"] = Webhooks.SubscribeAsync,
        ["UnsubscribeFromModelChanges"] = Webhooks.RemoveAsync,
        ["WhenAModelIsCreatedOrUpdated"] = Models.PollAsync,
        ["WhenATagIsAddedOrChanged"] = Tags.PollAsync,
    };

    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        using (var patience = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken))
        {
            patience.CancelAfter(Patience);
            try
            {
                var name = OperationName(Context.OperationId) ?? throw new Refusal("operation.unknown");
                return await Handlers[name](await Call.ReadAsync(Context, patience.Token).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (Refusal refusal)
            {
                return refusal.Answer();
            }
        }
    }

    // In some regions the ID comes in base64. Plain IDs can look like base64 too, so they are tried first.
    private static string OperationName(string id)
    {
        if (id == null || Handlers.ContainsKey(id))
        {
            return id;
        }

        try
        {
            var decoded = Encoding.UTF8.GetString(Convert.FromBase64String(id));
            return Handlers.ContainsKey(decoded) ? decoded : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The documents. Those that the client of the plug-ins has too are the same.</summary>
    private static class Documents
    {
        public const string CheckModelApi =
            @"query CheckModelApi {
  models(include: [demo, inactive], pageSize: 10) {
    totalResults
    results { demo }
  }
}";

        public const string SearchModels =
            @"query SearchModels($include: [SearchInclusion!], $query: String, $sortBy: [ModelSort!], $pageSize: Int, $offset: String) {
  models(include: $include, query: $query, sortBy: $sortBy, pageSize: $pageSize, offset: $offset) {
    nextOffset
    results {
      id
      internalId
      name
      description
      created
      modified
      state
      accessVisibility
      mls { id name }
      address {
        address
        streetAddressLines
        locality
        dependentLocality
        administrativeArea
        postalCode
        countryCode
        sortingCode
      }
      geolocation { lat long }
      image { id }
      floors { count }
      rooms { count }
      mattertags { count }
      billingInformation { multiSpaceUse }
      publication { summary }
    }
  }
}";

        private const string ModelDetails =
            @"
fragment ModelDetails on Model {
  id
  internalId
  name
  description
  created
  modified
  state
  accessVisibility
  mls { id name }
  address {
    address
    streetAddressLines
    locality
    dependentLocality
    administrativeArea
    postalCode
    countryCode
    sortingCode
  }
  geolocation { lat long }
  image { id }
  billingInformation { multiSpaceUse }
  publication {
    summary
    presentedBy
    externalUrl
    contact { name email phoneNumber }
    url(branding: default)
    embed
  }
  dimensions(units: metric) { areaFloor areaFloorIndoor volume }
  assets { sizeEstimates { scanCount } }
  options {
    addressVisibility
    unitType
    backgroundColor
    measurements
    dollhouseOverride
    floorplanOverride
    labelsOverride
    tourButtonsOverride
    socialSharingOverride
    vrOverride
    highlightReelOverride
  }
  floors { id }
}";

        public const string ReadModel =
            @"query ReadModel($id: ID!) {
  model(id: $id) { ...ModelDetails views { id type } }
}" + ModelDetails;

        public const string PatchModel =
            @"mutation PatchModel($id: ID!, $patch: ModelPatch!) {
  patchModel(id: $id, patch: $patch) { ...ModelDetails }
}" + ModelDetails;

        public const string UpdateAddress =
            @"mutation UpdateAddress($id: ID!, $streetAddressLines: [String!], $locality: String, $dependentLocality: String,
  $administrativeArea: String, $postalCode: String, $countryCode: String, $sortingCode: String, $addressVisibility: AddressVisibility) {
  updateModelAddress(
    id: $id
    streetAddressLines: $streetAddressLines
    locality: $locality
    dependentLocality: $dependentLocality
    administrativeArea: $administrativeArea
    postalCode: $postalCode
    countryCode: $countryCode
    sortingCode: $sortingCode
    addressVisibility: $addressVisibility
  ) { ...ModelDetails }
}" + ModelDetails;

        public const string TagDetails =
            @"
fragment TagDetails on Mattertag {
  id
  created
  modified
  label
  description
  color
  icon
  keywords
  enabled
  media
  mediaType
  floor { id }
  room { id }
  anchorPosition { x y z }
  discPosition { x y z }
  stemNormal { x y z }
  stemLength
  stemEnabled
}";

        public const string ReadTags =
            @"query ReadTags($id: ID!) {
  model(id: $id) {
    id
    mattertags(includeDisabled: true) { ...TagDetails }
  }
}" + TagDetails;

        public const string ConfirmTags =
            @"query ConfirmTags($id: ID!, $tagIds: [ID!]) {
  model(id: $id) {
    id
    mattertags(ids: $tagIds, includeDisabled: true) { ...TagDetails }
  }
}" + TagDetails;

        public const string AddTag =
            @"mutation AddTag($modelId: ID!, $tag: MattertagDetails!) {
  addMattertag(modelId: $modelId, mattertag: $tag) { ...TagDetails }
}" + TagDetails;

        public const string PatchTag =
            @"mutation PatchTag($modelId: ID!, $tagId: ID!, $patch: MattertagPatch!) {
  patchMattertag(modelId: $modelId, mattertagId: $tagId, patch: $patch) { ...TagDetails }
}" + TagDetails;

        public const string ListFloors =
            @"query ListFloors($id: ID!) {
  model(id: $id) { id floors { id label sequence } }
}";

        public const string ListRooms =
            @"query ListRooms($id: ID!) {
  model(id: $id) { id rooms { id label tags floor { id label } } }
}";

        public const string ListSweeps =
            @"query ListSweeps($id: ID!) {
  model(id: $id) { id locations { id label position { x y z } floor { id } room { id } } }
}";

        public const string ListDimensions =
            @"query ListDimensions($id: ID!, $units: Units) {
  model(id: $id) {
    id
    dimensions(units: $units) { ...Sizes }
    floors { id label dimensions(units: $units) { ...Sizes } }
    rooms { id label dimensions(units: $units) { ...Sizes } }
  }
}
fragment Sizes on Dimension { areaCeiling areaFloor areaFloorIndoor areaWall volume depth height width units }";

        public const string ListPhotos =
            @"query ListPhotos($id: ID!) {
  model(id: $id) {
    id
    assets { photos { id label created modified filename format width height status url downloadUrl validUntil } }
  }
}";

        public const string ListVideos =
            @"query ListVideos($id: ID!) {
  model(id: $id) { id assets { clips { id label format url validUntil } } }
}";

        public const string ListFloorPlans =
            @"query ListFloorPlans($id: ID!) {
  model(id: $id) {
    id
    assets {
      floorplans {
        id filename format flags provider status width height resolution origin { x y } floor { id label } url downloadUrl validUntil
      }
    }
  }
}";

        public const string ListPanoramas =
            @"query ListPanoramas($id: ID!, $resolution: String) {
  model(id: $id) {
    id
    panoLocations {
      id label variant position { x y z } anchor { id }
      skybox(resolution: $resolution) { status resolution children validUntil }
    }
  }
}";

        public const string ReadBundles =
            @"query ReadBundles($id: ID!) {
  model(id: $id) {
    id
    name
    state
    accessVisibility
    billingInformation { multiSpaceUse }
    dimensions(units: metric) { areaFloor }
    assets { sizeEstimates { scanCount } }
    bundles {
      id
      name
      description
      availability
      availableOptions { key description values }
      processing { status lastModified failureCode failureReason }
      assets { id filename format status }
    }
  }
}";

        public const string ListFolders =
            @"query ListFolders($pageSize: Int, $offset: String) {
  rootFolder { id name subfolders(pageSize: $pageSize, offset: $offset) { nextOffset results { id name } } }
}";

        public const string ListSubfolders =
            @"query ListSubfolders($id: ID!, $pageSize: Int, $offset: String) {
  folder(id: $id) { id name subfolders(pageSize: $pageSize, offset: $offset) { nextOffset results { id name } } }
}";

        // Not the query parameters: they hold the signatures of flows.
        public const string ListWebhooks =
            @"query ListWebhooks($pageSize: Int, $offset: String) {
  modelEventWebhookCallbacks(pageSize: $pageSize, offset: $offset) {
    nextOffset
    results { id eventTypes version callback { scheme host port path } }
  }
}";

        public const string AddWebhook =
            @"mutation AddWebhook($input: ModelEventCallbackInput!) {
  addModelEventWebhookCallback(input: $input) { id }
}";

        public const string RemoveWebhook =
            @"mutation RemoveWebhook($id: ID!) {
  removeModelEventWebhookCallback(id: $id)
}";

        /// <summary>The tags of some models, under the aliases m0, m1 and so on. Only numbers are put in; IDs are variables.</summary>
        public static string ReadTagsOf(int models)
        {
            var numbers = Enumerable.Range(0, models).ToArray();
            var variables = string.Join(", ", numbers.Select(number => "$id" + number + ": ID!"));
            var fields = string.Concat(
                numbers.Select(number =>
                    "  m" + number + ": model(id: $id" + number + ") { id mattertags(includeDisabled: true) { ...TagDetails } }\n"
                )
            );
            return "query ReadTagsQuery(" + variables + ") {\n" + fields + "}" + TagDetails;
        }
    }

    /// <summary>What answers are made of: the name in the answer, then = and the place in Matterport's where it is another.</summary>
    private static class Shapes
    {
        private static readonly string[] Anywhere =
        {
            "modelId=id",
            "internalId",
            "name",
            "internalNotes=description",
            "created",
            "modified",
            "state",
            "visibility=accessVisibility",
            "mlsId=mls.id",
            "mlsName=mls.name",
            "address=address.address",
            "addressLine1=address.streetAddressLines[0]",
            "addressLine2=address.streetAddressLines[1]",
            "city=address.locality",
            "district=address.dependentLocality",
            "region=address.administrativeArea",
            "postalCode=address.postalCode",
            "countryCode=address.countryCode",
            "sortingCode=address.sortingCode",
            "latitude=geolocation.lat#",
            "longitude=geolocation.long#",
            "imageId=image.id",
            "slots=billingInformation.multiSpaceUse",
            "summary=publication.summary",
        };

        public static readonly string[] Hit = Anywhere
            .Concat(new[] { "floorCount=floors.count", "roomCount=rooms.count", "tagCount=mattertags.count" })
            .ToArray();

        public static readonly string[] Model = Anywhere
            .Concat(
                new[]
                {
                    "presentedBy=publication.presentedBy",
                    "externalUrl=publication.externalUrl",
                    "contactName=publication.contact.name",
                    "contactEmail=publication.contact.email",
                    "contactPhone=publication.contact.phoneNumber",
                    "tourUrl=publication.url",
                    "embedCode=publication.embed",
                    "floorArea=dimensions.areaFloor",
                    "indoorArea=dimensions.areaFloorIndoor",
                    "volume=dimensions.volume",
                    "scanCount=assets.sizeEstimates.scanCount",
                    "unitType=options.unitType",
                    "addressVisibility=options.addressVisibility",
                }
            )
            .ToArray();

        public static readonly string[] Tag =
        {
            "tagId=id",
            "created",
            "modified",
            "label",
            "description",
            "color",
            "icon",
            "keywords",
            "enabled",
            "mediaUrl=media",
            "mediaType",
            "floorId=floor.id",
            "roomId=room.id",
            "anchorX=anchorPosition.x",
            "anchorY=anchorPosition.y",
            "anchorZ=anchorPosition.z",
            "discX=discPosition.x",
            "discY=discPosition.y",
            "discZ=discPosition.z",
            "normalX=stemNormal.x",
            "normalY=stemNormal.y",
            "normalZ=stemNormal.z",
            "stemLength",
            "stemEnabled",
        };

        public static readonly string[] Floor = { "floorId=id", "label", "sequence" };

        public static readonly string[] Room = { "roomId=id", "label", "tags", "floorId=floor.id", "floorLabel=floor.label" };

        public static readonly string[] Sweep =
        {
            "sweepId=id",
            "label",
            "x=position.x",
            "y=position.y",
            "z=position.z",
            "floorId=floor.id",
            "roomId=room.id",
        };

        public static readonly string[] Sizes =
        {
            "partId=id",
            "label",
            "ceilingArea=dimensions.areaCeiling",
            "floorArea=dimensions.areaFloor",
            "indoorArea=dimensions.areaFloorIndoor",
            "wallArea=dimensions.areaWall",
            "volume=dimensions.volume",
            "depth=dimensions.depth",
            "height=dimensions.height",
            "width=dimensions.width",
            "units=dimensions.units",
        };

        public static readonly string[] Photo =
        {
            "photoId=id",
            "label",
            "created",
            "modified",
            "fileName=filename",
            "format",
            "width",
            "height",
            "status",
            "url",
            "downloadUrl",
            "validUntil",
        };

        public static readonly string[] Video = { "videoId=id", "label", "format", "url", "validUntil" };

        public static readonly string[] FloorPlan =
        {
            "floorPlanId=id",
            "fileName=filename",
            "format",
            "flags",
            "provider",
            "status",
            "width",
            "height",
            "pixelsPerMeter=resolution",
            "originX=origin.x",
            "originY=origin.y",
            "floorId=floor.id",
            "floorLabel=floor.label",
            "url",
            "downloadUrl",
            "validUntil",
        };

        public static readonly string[] Panorama =
        {
            "panoramaId=id",
            "label",
            "variant",
            "sweepId=anchor.id",
            "x=position.x",
            "y=position.y",
            "z=position.z",
            "status=skybox.status",
            "resolution=skybox.resolution",
            "faceUrls=skybox.children",
            "validUntil=skybox.validUntil",
        };

        public static readonly string[] AddOn =
        {
            "addOnId=id",
            "name",
            "description",
            "availability",
            "orderStatus=processing.status",
            "orderChanged=processing.lastModified",
            "failureCode=processing.failureCode",
            "failureReason=processing.failureReason",
            "options=availableOptions",
        };

        public static readonly string[] Folder = { "folderId=id", "name" };

        /// <summary>The named values of one object; what Matterport does not know is left out, so that nothing is ever null.</summary>
        public static JObject Flat(JToken from, IEnumerable<string> fields)
        {
            var flat = new JObject();
            foreach (var field in fields)
            {
                var parts = field.Split('=');
                var place = parts[parts.Length - 1];
                var value = Known(from.SelectToken(place.TrimEnd('#')));
                if (value != null && place.EndsWith("#", StringComparison.Ordinal))
                {
                    value = Number(value);
                }

                if (value != null)
                {
                    flat[parts[0]] = value;
                }
            }

            return flat;
        }

        public static JArray List(JToken list, IEnumerable<string> fields) =>
            new JArray(list.Where(item => item.Type == JTokenType.Object).Select(item => Flat(item, fields)));

        /// <summary>The same without nulls, at any depth; null when nothing is left.</summary>
        public static JToken Known(JToken value)
        {
            switch (value)
            {
                case JObject fields:
                    var kept = fields.Properties().Select(field => new { field.Name, Value = Known(field.Value) });
                    return new JObject(kept.Where(field => field.Value != null).Select(field => new JProperty(field.Name, field.Value)));
                case JArray items:
                    return new JArray(items.Select(Known).Where(item => item != null));
                default:
                    return value == null || value.Type == JTokenType.Null ? null : value.DeepClone();
            }
        }

        private static JToken Number(JToken value)
        {
            try
            {
                return new JValue(XmlConvert.ToDouble((string)value));
            }
            catch (FormatException)
            {
                return null;
            }
        }
    }

    private static class Connection
    {
        public static async Task<HttpResponseMessage> TestAsync(Call call)
        {
            var reply = await call.ReadAsync(Documents.CheckModelApi, new JObject()).ConfigureAwait(false);
            var models = reply.Required("models");
            var demo = (models["results"] ?? new JArray()).All(model => (bool?)model["demo"] == true);
            return reply.Answer(new JObject { ["modelCount"] = models["totalResults"], ["onlyDemoModels"] = demo });
        }
    }

    private static class Models
    {
        private const int MostOnPage = 100;
        private const int MostInPoll = 250;

        private static readonly string[] AddressParts =
        {
            "city=locality",
            "district=dependentLocality",
            "region=administrativeArea",
            "postalCode",
            "countryCode",
            "sortingCode",
        };

        public static async Task<HttpResponseMessage> SearchAsync(Call call)
        {
            var variables = new JObject
            {
                ["query"] = QueryOf(call),
                ["pageSize"] = call.Number("pageSize", 20, MostOnPage),
                ["sortBy"] = new JArray(
                    new JObject
                    {
                        ["field"] = call.Choice("sortBy", "created", "modified", "name"),
                        ["order"] = call.Choice("sortOrder", "desc", "asc"),
                    }
                ),
            };
            if (call.Flag("includeArchived"))
            {
                variables["include"] = new JArray("inactive");
            }

            call.CopyOffset(variables);
            var reply = await call.ReadAsync(Documents.SearchModels, variables).ConfigureAwait(false);
            return reply.Page("models", "models", Shapes.Hit);
        }

        public static async Task<HttpResponseMessage> GetAsync(Call call)
        {
            var reply = await call.ReadAsync(Documents.ReadModel, call.ModelVariables()).ConfigureAwait(false);
            return reply.Answer(ModelOf(reply.Required("model")));
        }

        public static async Task<HttpResponseMessage> UpdateDetailsAsync(Call call)
        {
            var patch = call.Body.Patch("name", "internalId", "description=internalNotes");
            Put(patch, "mls", call.Body.Patch("id=mlsId", "name=mlsName"));
            var publication = call.Body.Patch("summary", "presentedBy", "externalUrl");
            Put(publication, "contact", call.Body.Patch("name=contactName", "email=contactEmail", "phoneNumber=contactPhone"));
            Put(patch, "publication", publication);
            if (!patch.HasValues)
            {
                throw Refusal.Input("Name at least one detail to update.");
            }

            var variables = new JObject(new JProperty("id", call.Id("models")), new JProperty("patch", patch));
            var reply = await call.ChangeAsync(Documents.PatchModel, variables).ConfigureAwait(false);
            return reply.Answer(ModelOf(reply.Required("patchModel")));
        }

        // Matterport replaces the whole address, so what is not given is read first and sent along.
        public static async Task<HttpResponseMessage> UpdateAddressAsync(Call call)
        {
            var given = call.Body.Patch(AddressParts.Select(Reversed).ToArray());
            var lines = call.Body.Patch("0=addressLine1", "1=addressLine2");
            if (!given.HasValues && !lines.HasValues)
            {
                throw Refusal.Input("Name at least one part of the address to update.");
            }

            var before = await call.ReadAsync(Documents.ReadModel, call.ModelVariables()).ConfigureAwait(false);
            if (before.Required("model")["address"] is not JObject address || before.HasErrorAt("model.address"))
            {
                throw new Refusal("address.incomplete");
            }

            var variables = call.ModelVariables();
            foreach (var part in AddressParts.Select(part => part.Split('=').Last()))
            {
                variables[part] = Filled(given[part] ?? address[part]);
            }

            variables["streetAddressLines"] = new JArray(
                new[] { "0", "1" }
                    .Select(line => lines[line] ?? address.SelectToken("streetAddressLines[" + line + "]"))
                    .Select(Filled)
                    .Where(line => line != null)
            );
            var reply = await call.ChangeAsync(Documents.UpdateAddress, variables).ConfigureAwait(false);
            return reply.Answer(ModelOf(reply.Required("updateModelAddress")));
        }

        public static Task<HttpResponseMessage> PollAsync(Call call) =>
            Poll.RunAsync(
                call,
                async since =>
                {
                    var variables = new JObject
                    {
                        ["query"] = "modified:[" + Moments.Text(since ?? DateTime.UtcNow) + " TO *]",
                        ["pageSize"] = since == null ? 1 : MostInPoll,
                        ["sortBy"] = new JArray(new JObject { ["field"] = "modified", ["order"] = "asc" }),
                    };
                    if (call.Flag("includeArchived"))
                    {
                        variables["include"] = new JArray("inactive");
                    }

                    var reply = await call.ReadAsync(Documents.SearchModels, variables).ConfigureAwait(false);
                    reply.RefuseErrors(_ => true);
                    var hits = reply.Required("models");
                    var found = (hits["results"] ?? new JArray()).Select(hit => new Found(hit, Shapes.Flat(hit, Shapes.Hit)));
                    return new Reading(reply.Now, found.ToList(), !string.IsNullOrEmpty((string)hits["nextOffset"]));
                }
            );

        private static JObject ModelOf(JToken model)
        {
            var flat = Shapes.Flat(model, Shapes.Model);
            if (model["floors"] is JArray floors)
            {
                flat["floorCount"] = floors.Count;
            }

            return flat;
        }

        private static string QueryOf(Call call)
        {
            var clauses = new List<string>();
            foreach (
                var (parameter, field) in new[]
                {
                    ("text", ""),
                    ("name", "name:"),
                    ("internalId", "internalId:"),
                    ("city", "address.locality:"),
                    ("region", "address.administrativeArea:"),
                    ("postalCode", "address.postalCode:"),
                    ("countryCode", "address.countryCode:"),
                }
            )
            {
                if (call.Text(parameter) is { } text)
                {
                    clauses.Add(field + Phrase(parameter, text));
                }
            }

            foreach (var (parameter, field) in new[] { ("createdSince", "created"), ("modifiedSince", "modified") })
            {
                if (call.Text(parameter) is { } moment)
                {
                    clauses.Add(field + ":[" + Moments.Text(Moments.Parse(parameter, moment)) + " TO *]");
                }
            }

            if (call.Text("rawQuery") is { } raw)
            {
                clauses.Add(clauses.Count == 0 ? raw : "(" + raw + ")");
            }

            return clauses.Count == 0 ? "*" : string.Join(" AND ", clauses);
        }

        // < and > cannot be escaped in this syntax.
        private static string Phrase(string parameter, string text)
        {
            var kept = text.Replace("<", "").Replace(">", "").Trim();
            if (kept.Length == 0 || kept.Length > 256 || kept.Any(char.IsControl))
            {
                throw Refusal.Input("Give " + parameter + " 1 to 256 characters, other than <, >, and control characters.");
            }

            return "\"" + kept.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
        }

        private static JToken Filled(JToken value) => string.IsNullOrEmpty((string)value) ? null : value;

        private static string Reversed(string part) => string.Join("=", part.Split('=').Reverse());

        private static void Put(JObject into, string name, JObject part)
        {
            if (part.HasValues)
            {
                into[name] = part;
            }
        }
    }

    private static class Tags
    {
        private const int MostModels = 20;

        private static readonly string[] AboutOneModel = { "not.found", "model.inactive", "model.locked", "request.unauthorized" };

        public static async Task<HttpResponseMessage> ListAsync(Call call)
        {
            var reply = await call.ReadAsync(Documents.ReadTags, call.ModelVariables()).ConfigureAwait(false);
            var shown = reply.Required("model.mattertags").Where(tag => call.Flag("includeDisabled") || (bool?)tag["enabled"] == true);
            return reply.Answer(new JObject { ["tags"] = Shapes.List(new JArray(shown), Shapes.Tag) });
        }

        public static async Task<HttpResponseMessage> GetAsync(Call call)
        {
            var variables = call.ModelVariables();
            variables["tagIds"] = new JArray(call.Id("tags"));
            var reply = await call.ReadAsync(Documents.ConfirmTags, variables).ConfigureAwait(false);
            var tag = reply.Required("model.mattertags").FirstOrDefault() ?? throw new Refusal("not.found");
            return reply.Answer(Shapes.Flat(tag, Shapes.Tag));
        }

        public static async Task<HttpResponseMessage> AddAsync(Call call)
        {
            var tag = TagOf(call.Body);
            if (Missing(tag, "floorId") || tag["anchorPosition"] == null)
            {
                throw Refusal.Input("Give floorId, anchorX, anchorY, and anchorZ.");
            }

            if (Missing(tag, "label") && Missing(tag, "description") && Missing(tag, "mediaUrl"))
            {
                throw Refusal.Input("Give the tag a label, a description, or media.");
            }

            tag["enabled"] = tag["enabled"] ?? true;
            var variables = new JObject(new JProperty("modelId", call.Id("models")), new JProperty("tag", tag));
            var reply = await call.ChangeOnceAsync(Documents.AddTag, variables).ConfigureAwait(false);
            return reply.Answer(Shapes.Flat(reply.Required("addMattertag"), Shapes.Tag));
        }

        public static Task<HttpResponseMessage> UpdateAsync(Call call)
        {
            var patch = TagOf(call.Body);
            return patch.HasValues ? PatchAsync(call, patch) : throw Refusal.Input("Name at least one value to update.");
        }

        public static Task<HttpResponseMessage> ShowAsync(Call call, bool enabled) =>
            PatchAsync(call, new JObject(new JProperty("enabled", enabled)));

        public static Task<HttpResponseMessage> PollAsync(Call call)
        {
            var ids = (call.Text("modelIds") ?? "")
                .Split(new[] { ',', ';', ' ' }, StringSplitOptions.RemoveEmptyEntries)
                .Distinct()
                .ToArray();
            if (ids.Length == 0 || ids.Length > MostModels)
            {
                throw Refusal.Input("Give modelIds 1 to " + MostModels + " IDs of models, separated by commas.");
            }

            return Poll.RunAsync(call, _ => ReadAsync(call, ids));
        }

        private static async Task<Reading> ReadAsync(Call call, string[] ids)
        {
            var variables = new JObject(ids.Select((id, number) => new JProperty("id" + number, id)));
            var reply = await call.ReadAsync(Documents.ReadTagsOf(ids.Length), variables).ConfigureAwait(false);
            // A model that is gone or archived does not stop the others; any other error does, so that nothing is missed.
            reply.RefuseErrors(error => error.Path.Contains(".") || !AboutOneModel.Contains(error.Code));
            var found = new List<Found>();
            for (var number = 0; number < ids.Length; number++)
            {
                foreach (var tag in reply.Data.SelectToken("m" + number + ".mattertags") ?? new JArray())
                {
                    var flat = new JObject(new JProperty("modelId", ids[number]));
                    flat.Merge(Shapes.Flat(tag, Shapes.Tag));
                    found.Add(new Found(tag, flat));
                }
            }

            return new Reading(reply.Now, found, false);
        }

        private static async Task<HttpResponseMessage> PatchAsync(Call call, JObject patch)
        {
            var variables = new JObject
            {
                ["modelId"] = call.Id("models"),
                ["tagId"] = call.Id("tags"),
                ["patch"] = patch,
            };
            var reply = await call.ChangeAsync(Documents.PatchTag, variables).ConfigureAwait(false);
            return reply.Answer(Shapes.Flat(reply.Required("patchMattertag"), Shapes.Tag));
        }

        private static JObject TagOf(Body body)
        {
            var tag = body.Patch("label", "description", "color", "icon", "floorId", "roomId", "mediaUrl", "mediaType");
            body.CopyFlags(tag, "enabled", "stemEnabled");
            body.CopyTexts(tag, "keywords");
            body.CopyPoint(tag, "anchorPosition", "anchor");
            body.CopyPoint(tag, "stemNormal", "normal");
            body.CopyNumber(tag, "stemLength");
            return tag;
        }

        private static bool Missing(JObject tag, string name) => string.IsNullOrEmpty((string)tag[name]);
    }

    private static class Contents
    {
        public static Task<HttpResponseMessage> ListAsync(Call call, string document, string place, string name, string[] shape) =>
            ListAsync(call, document, call.ModelVariables(), place, name, shape);

        public static Task<HttpResponseMessage> ListPanoramasAsync(Call call)
        {
            var variables = call.ModelVariables();
            variables["resolution"] = call.Choice("resolution", "high", "low", "2k", "4k");
            return ListAsync(call, Documents.ListPanoramas, variables, "panoLocations", "panoramas", Shapes.Panorama);
        }

        public static Task<HttpResponseMessage> ListAddOnsAsync(Call call) =>
            ListAsync(call, Documents.ReadBundles, call.ModelVariables(), "bundles", "addOns", Shapes.AddOn);

        public static async Task<HttpResponseMessage> ListDimensionsAsync(Call call)
        {
            var variables = call.ModelVariables();
            variables["units"] = call.Choice("units", "metric", "imperial");
            var reply = await call.ReadAsync(Documents.ListDimensions, variables).ConfigureAwait(false);
            var model = reply.Required("model");
            var parts = new[] { new { Part = "model", Of = (IEnumerable<JToken>)new[] { model } } }
                .Concat(new[] { "floor", "room" }.Select(part => new { Part = part, Of = (IEnumerable<JToken>)Items(model[part + "s"]) }))
                .SelectMany(group => group.Of.Select(part => Sized(group.Part, part)));
            return reply.Answer(new JObject(new JProperty("dimensions", new JArray(parts))));
        }

        private static async Task<HttpResponseMessage> ListAsync(
            Call call,
            string document,
            JObject variables,
            string place,
            string name,
            string[] shape
        )
        {
            var reply = await call.ReadAsync(document, variables).ConfigureAwait(false);
            return reply.Answer(new JObject(new JProperty(name, Shapes.List(reply.Required("model." + place), shape))));
        }

        private static JObject Sized(string part, JToken from)
        {
            var flat = new JObject(new JProperty("part", part));
            flat.Merge(Shapes.Flat(from, Shapes.Sizes));
            return flat;
        }

        private static JArray Items(JToken list) => list as JArray ?? new JArray();
    }

    private static class Folders
    {
        public static async Task<HttpResponseMessage> ListAsync(Call call)
        {
            var variables = new JObject(new JProperty("pageSize", call.Number("pageSize", 100, 500)));
            call.CopyOffset(variables);
            var parent = call.Text("parentFolderId");
            if (parent != null)
            {
                variables["id"] = parent;
            }

            var document = parent == null ? Documents.ListFolders : Documents.ListSubfolders;
            var reply = await call.ReadAsync(document, variables).ConfigureAwait(false);
            return reply.Page((parent == null ? "rootFolder" : "folder") + ".subfolders", "folders", Shapes.Folder);
        }
    }

    private static class Webhooks
    {
        private static readonly string[] EventTypes =
        {
            "activation_state_changed",
            "bundle_updated",
            "created",
            "deleted",
            "details_changed",
            "processed",
            "restored",
            "transferred_in",
            "transferred_out",
            "visibility_changed",
        };

        public static async Task<HttpResponseMessage> ListAsync(Call call)
        {
            var variables = new JObject(new JProperty("pageSize", call.Number("pageSize", 100, 500)));
            call.CopyOffset(variables);
            var reply = await call.ReadAsync(Documents.ListWebhooks, variables).ConfigureAwait(false);
            foreach (var webhook in reply.Required("modelEventWebhookCallbacks")["results"] ?? new JArray())
            {
                webhook["address"] = AddressOf(webhook["callback"]);
            }

            return reply.Page("modelEventWebhookCallbacks", "webhooks", new[] { "webhookId=id", "eventTypes", "version", "address" });
        }

        public static async Task<HttpResponseMessage> SubscribeAsync(Call call)
        {
            var types = call.Body.Texts("eventTypes") ?? new JArray();
            if (types.Count == 0 || types.Any(type => !EventTypes.Contains((string)type)))
            {
                throw Refusal.Input("Choose event types from: " + string.Join(", ", EventTypes) + ".");
            }

            var input = new JObject
            {
                ["eventTypes"] = new JArray(types.Distinct(JToken.EqualityComparer)),
                ["callback"] = CallbackOf(call.Body.Text("callbackUrl")),
                ["version"] = 2,
            };
            var variables = new JObject(new JProperty("input", input));
            var reply = await call.ChangeOnceAsync(Documents.AddWebhook, variables).ConfigureAwait(false);
            var id = (string)reply.Required("addModelEventWebhookCallback")["id"];
            var answer = reply.Answer(new JObject(new JProperty("webhookId", id)));
            answer.StatusCode = HttpStatusCode.Created;
            // Through the connector: on Matterport's own address the removal would come without credentials.
            answer.Headers.Location = call.Beneath(id);
            return answer;
        }

        // A webhook that is gone already counts as removed, so that a flow can always be turned off.
        public static async Task<HttpResponseMessage> RemoveAsync(Call call)
        {
            var variables = new JObject(new JProperty("id", call.RestAfter("webhooks")));
            try
            {
                var reply = await call.ChangeAsync(Documents.RemoveWebhook, variables).ConfigureAwait(false);
                return reply.Answer(new JObject(new JProperty("removed", (bool)reply.Required("removeModelEventWebhookCallback"))));
            }
            catch (Refusal refusal) when (refusal.Code == "not.found")
            {
                return Answers.Json(HttpStatusCode.OK, new JObject(new JProperty("removed", false)));
            }
        }

        private static JObject CallbackOf(string address)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme != "https")
            {
                throw Refusal.Input("The call-back address must begin with https.");
            }

            var parameters = Call.Pairs(url)
                .Select(pair => new JObject(new JProperty("key", pair.Key), new JProperty("value", pair.Value)));
            return new JObject
            {
                ["scheme"] = url.Scheme,
                ["host"] = url.Host,
                ["port"] = url.Port,
                ["path"] = url.AbsolutePath.TrimStart('/'),
                ["queryParams"] = new JArray(parameters),
            };
        }

        private static JToken AddressOf(JToken callback)
        {
            if (callback is not JObject || string.IsNullOrEmpty((string)callback["host"]))
            {
                return null;
            }

            var port = (int?)callback["port"];
            return (string)callback["scheme"]
                + "://"
                + (string)callback["host"]
                + (port == null ? "" : ":" + port.Value.ToString())
                + "/"
                + (string)callback["path"];
        }
    }

    private static class Queries
    {
        public static async Task<HttpResponseMessage> RunAsync(Call call)
        {
            var document = call.Body.Text("query") ?? "";
            var name = call.Body.Text("operationName");
            if (QueryGuard.Objection(document, name) is { } objection)
            {
                throw new Refusal("query.refused", objection);
            }

            var reply = await call.ReadAsync(document, call.Body.Json("variables"), name).ConfigureAwait(false);
            if (reply.Data.Properties().All(field => field.Value.Type == JTokenType.Null))
            {
                reply.RefuseErrors(_ => true);
            }

            return reply.Answer(new JObject(new JProperty("data", Shapes.Known(reply.Data))));
        }
    }

    /// <summary>Reads a GraphQL document as far as needed to tell that it only queries.</summary>
    private sealed class QueryGuard
    {
        private const int Longest = 20000;

        private readonly string _text;
        private int _at;

        private QueryGuard(string text) => _text = text;

        /// <summary>Why a document is not run; null when there is no reason.</summary>
        public static string Objection(string text, string operationName)
        {
            if (text.Length > Longest)
            {
                return "The query is longer than " + Longest + " characters.";
            }

            try
            {
                var queries = new QueryGuard(text).Definitions();
                return queries.Count == 0 ? "The document has no query."
                    : operationName != null && !queries.Contains(operationName) ? "The document has no query of that name."
                    : operationName == null && queries.Count > 1 ? "The document has several queries; give operationName."
                    : null;
            }
            catch (FormatException broken)
            {
                return broken.Message;
            }
        }

        private List<string> Definitions()
        {
            var queries = new List<string>();
            for (var token = Next(); token.Length > 0; token = Next())
            {
                if (token == "{")
                {
                    queries.Add("");
                    SkipTo("}");
                }
                else if (token == "query" || token == "fragment")
                {
                    var name = SkipToSelection();
                    if (token == "query")
                    {
                        queries.Add(name);
                    }
                }
                else
                {
                    throw new FormatException(
                        token == "mutation" || token == "subscription"
                            ? "Only queries are run, no " + token + "."
                            : "The document cannot be read as GraphQL."
                    );
                }
            }

            return queries;
        }

        /// <summary>From behind the keyword of a definition to its end; tells its name.</summary>
        private string SkipToSelection()
        {
            var token = Next();
            var name = token.Length > 0 && IsName(token[0]) ? token : "";
            for (; token != "{"; token = Next())
            {
                if (token == "(" || token == "[")
                {
                    SkipTo(token == "(" ? ")" : "]");
                }
                else if (token.Length == 0 || token == "}" || token == ")" || token == "]")
                {
                    throw new FormatException("The document ends early.");
                }
            }

            SkipTo("}");
            return name;
        }

        private void SkipTo(string end)
        {
            var open = new Stack<string>();
            open.Push(end);
            while (open.Count > 0)
            {
                var token = Next();
                if (token == "{" || token == "(" || token == "[")
                {
                    open.Push(
                        token == "{" ? "}"
                        : token == "(" ? ")"
                        : "]"
                    );
                }
                else if (token.Length == 0 || ((token == "}" || token == ")" || token == "]") && open.Pop() != token))
                {
                    throw new FormatException("The brackets of the document do not match.");
                }
            }
        }

        /// <summary>The next name, number, or sign; a string is one token; empty at the end.</summary>
        private string Next()
        {
            SkipIgnored();
            if (_at == _text.Length)
            {
                return "";
            }

            var start = _at;
            if (_text[_at] == '"')
            {
                SkipString();
            }
            else if (IsName(_text[_at]) || (_text[_at] >= '0' && _text[_at] <= '9'))
            {
                while (_at < _text.Length && (IsName(_text[_at]) || (_text[_at] >= '0' && _text[_at] <= '9')))
                {
                    _at++;
                }
            }
            else if ("!$&().:=@[]{}|+-".IndexOf(_text[_at]) >= 0)
            {
                _at++;
            }
            else
            {
                throw new FormatException("The document has a character that GraphQL does not know.");
            }

            return _text.Substring(start, _at - start);
        }

        private void SkipIgnored()
        {
            while (_at < _text.Length && " \t\r\n,\uFEFF#".IndexOf(_text[_at]) >= 0)
            {
                if (_text[_at] == '#')
                {
                    while (_at < _text.Length && _text[_at] != '\n' && _text[_at] != '\r')
                    {
                        _at++;
                    }
                }
                else
                {
                    _at++;
                }
            }
        }

        private void SkipString()
        {
            if (string.CompareOrdinal(_text, _at, "\"\"\"", 0, 3) == 0)
            {
                _at += 3;
                while (string.CompareOrdinal(_text, _at, "\"\"\"", 0, 3) != 0)
                {
                    _at += string.CompareOrdinal(_text, _at, "\\\"\"\"", 0, 4) == 0 ? 4 : 1;
                    RefuseEnd();
                }

                _at += 3;
                return;
            }

            for (_at++; ; _at++)
            {
                RefuseEnd();
                if (_text[_at] == '\n' || _text[_at] == '\r')
                {
                    throw new FormatException("A string of the document does not end on its line.");
                }

                if (_text[_at] == '"')
                {
                    _at++;
                    return;
                }

                _at += _text[_at] == '\\' ? 1 : 0;
            }
        }

        private void RefuseEnd()
        {
            if (_at >= _text.Length)
            {
                throw new FormatException("A string of the document does not end.");
            }
        }

        private static bool IsName(char sign) => sign == '_' || (sign >= 'A' && sign <= 'Z') || (sign >= 'a' && sign <= 'z');
    }

    /// <summary>Something that a polling trigger may hand out.</summary>
    private sealed class Found
    {
        public Found(JToken source, JObject shown)
        {
            Modified = Moments.Parse("modified", (string)source["modified"]);
            Shown = shown;
            using (var sha = SHA256.Create())
            {
                var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(shown.ToString(Newtonsoft.Json.Formatting.None)));
                Mark = Convert.ToBase64String(hash, 0, 6).Replace('+', '-').Replace('/', '_');
            }
        }

        public DateTime Modified { get; }

        public JObject Shown { get; }

        /// <summary>Short for what it says: the same object after a change has another.</summary>
        public string Mark { get; }
    }

    private sealed class Reading
    {
        public Reading(DateTime now, List<Found> found, bool isCut) => (Now, Found, IsCut) = (now, found, isCut);

        /// <summary>Matterport's time, in UTC.</summary>
        public DateTime Now { get; }

        public List<Found> Found { get; }

        /// <summary>Whether there is more than was read.</summary>
        public bool IsCut { get; }
    }

    /// <summary>
    /// A polling trigger. What it knows travels in the address of the next poll: since when to read, and the marks of what was handed out
    /// since then. It reads again what is up to ten minutes old, because an index can show changes late.
    /// </summary>
    private static class Poll
    {
        private const int MostAtOnce = 50;
        private const int MostMarks = 100;
        private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

        public static async Task<HttpResponseMessage> RunAsync(Call call, Func<DateTime?, Task<Reading>> read)
        {
            if (call.Text("since") is not { } told)
            {
                var first = await read(null).ConfigureAwait(false);
                return Answer(call, new JArray(), first.Now, new List<KeyValuePair<string, DateTime>>(), false);
            }

            var since = Moments.Parse("since", told);
            var marks = MarksOf(call.Text("seen") ?? "", since);
            var reading = await read(since).ConfigureAwait(false);
            var known = new HashSet<string>(marks.Select(mark => mark.Key), StringComparer.Ordinal);
            var fresh = Whole(reading)
                .Where(found => found.Modified >= since && known.Add(found.Mark))
                .OrderBy(found => found.Modified)
                .ToList();
            var chosen = fresh.Where((found, place) => place < MostAtOnce || found.Modified == fresh[MostAtOnce - 1].Modified).ToList();
            marks.AddRange(chosen.Select(found => new KeyValuePair<string, DateTime>(found.Mark, found.Modified)));
            var newest = chosen.Count == 0 ? since : chosen[chosen.Count - 1].Modified;
            since = Later(since, (newest < reading.Now ? newest : reading.Now) - Overlap);
            marks = marks.Where(mark => mark.Value >= since).OrderBy(mark => mark.Value).ToList();
            if (marks.Count > MostMarks)
            {
                since = Later(since, marks[marks.Count - MostMarks - 1].Value.AddSeconds(1));
                marks = marks.Where(mark => mark.Value >= since).ToList();
            }

            var more = reading.IsCut || chosen.Count < fresh.Count;
            return Answer(call, new JArray(chosen.Select(found => found.Shown)), since, marks, more);
        }

        // The last second of a list that was cut may go on behind the cut; it is left for the next poll.
        private static IEnumerable<Found> Whole(Reading reading)
        {
            var last = reading.Found.Count == 0 ? DateTime.MaxValue : reading.Found.Max(found => found.Modified);
            var before = reading.Found.Where(found => found.Modified < last).ToList();
            return reading.IsCut && before.Count > 0 ? before : reading.Found;
        }

        private static HttpResponseMessage Answer(
            Call call,
            JArray found,
            DateTime since,
            List<KeyValuePair<string, DateTime>> marks,
            bool more
        )
        {
            var status = found.Count == 0 ? HttpStatusCode.Accepted : HttpStatusCode.OK;
            var answer = Answers.Json(status, found);
            var seen = marks.Select(mark => mark.Key + Moments.Seconds(mark.Value - since));
            answer.Headers.Location = call.Again(Moments.Text(since), string.Join(".", seen));
            answer.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(more ? 5 : 60));
            return answer;
        }

        private static List<KeyValuePair<string, DateTime>> MarksOf(string seen, DateTime since)
        {
            var marks = new List<KeyValuePair<string, DateTime>>();
            foreach (var part in seen.Split(new[] { '.' }, StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Length <= 8 || !int.TryParse(part.Substring(8), out var seconds))
                {
                    throw Refusal.Input("The state of the trigger cannot be read; turn the flow off and on again.");
                }

                marks.Add(new KeyValuePair<string, DateTime>(part.Substring(0, 8), since.AddSeconds(seconds)));
            }

            return marks;
        }

        private static DateTime Later(DateTime one, DateTime other) => one > other ? one : other;
    }

    private static class Moments
    {
        public static string Text(DateTime utc) => XmlConvert.ToString(utc, "yyyy-MM-dd'T'HH:mm:ss'Z'");

        public static string Seconds(TimeSpan span) => ((long)span.TotalSeconds).ToString();

        public static DateTime Parse(string name, string text)
        {
            try
            {
                return Whole(XmlConvert.ToDateTime(text ?? "", XmlDateTimeSerializationMode.Utc));
            }
            catch (FormatException)
            {
                throw Refusal.Input("Write " + name + " as 2026-01-31T08:00:00Z.");
            }
        }

        public static DateTime Whole(DateTime utc) => new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    /// <summary>What was asked of the connector, and how it asks Matterport.</summary>
    private sealed class Call
    {
        private const string ApiPath = "/api/models/graph";

        private readonly IScriptContext _context;
        private readonly CancellationToken _patience;
        private readonly string[] _path;
        private readonly List<KeyValuePair<string, string>> _parameters;

        private Call(IScriptContext context, string body, CancellationToken patience)
        {
            (_context, _patience, Body) = (context, patience, new Body(body));
            _path = context.Request.RequestUri.AbsolutePath.Split('/');
            _parameters = Pairs(context.Request.RequestUri);
        }

        public Body Body { get; }

        public static async Task<Call> ReadAsync(IScriptContext context, CancellationToken patience)
        {
            var content = context.Request.Content;
            return new Call(context, content == null ? "" : await content.ReadAsStringAsync().ConfigureAwait(false), patience);
        }

        /// <summary>The parameters behind the question mark, unescaped.</summary>
        public static List<KeyValuePair<string, string>> Pairs(Uri address) =>
            address
                .Query.TrimStart('?')
                .Split(new[] { '&' }, StringSplitOptions.RemoveEmptyEntries)
                .Select(part => part.Split(new[] { '=' }, 2))
                .Select(pair => new KeyValuePair<string, string>(Unescaped(pair[0]), pair.Length < 2 ? "" : Unescaped(pair[1])))
                .ToList();

        /// <summary>The ID behind a word of the path.</summary>
        public string Id(string collection)
        {
            var place = Array.IndexOf(_path, collection);
            var id = place < 0 || place + 1 >= _path.Length ? "" : Uri.UnescapeDataString(_path[place + 1]).Trim();
            return id.Length > 0 ? id : throw Refusal.Input("An ID is missing in the address.");
        }

        /// <summary>All behind a word of the path, as one ID: a slash in it may come escaped or not.</summary>
        public string RestAfter(string collection)
        {
            Id(collection);
            return Uri.UnescapeDataString(string.Join("/", _path.Skip(Array.IndexOf(_path, collection) + 1)));
        }

        public JObject ModelVariables() => new JObject(new JProperty("id", Id("models")));

        /// <summary>A parameter; null when it is not given.</summary>
        public string Text(string name)
        {
            var value = _parameters.Where(pair => pair.Key == name).Select(pair => pair.Value).FirstOrDefault();
            return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
        }

        public bool Flag(string name) =>
            Text(name) is { } text
            && (bool.TryParse(text, out var flag) ? flag : throw Refusal.Input("Write " + name + " as true or false."));

        public int Number(string name, int otherwise, int most)
        {
            if (Text(name) is not { } text)
            {
                return otherwise;
            }

            return int.TryParse(text, out var number) && number >= 1 && number <= most
                ? number
                : throw Refusal.Input("Give " + name + " a number from 1 to " + most + ".");
        }

        /// <summary>One of some values; the first one when nothing is given.</summary>
        public string Choice(string name, params string[] values)
        {
            var value = Text(name) ?? values[0];
            return values.Contains(value) ? value : throw Refusal.Input("Choose " + name + " from: " + string.Join(", ", values) + ".");
        }

        public void CopyOffset(JObject variables)
        {
            if (Text("offset") is { } offset)
            {
                variables["offset"] = offset;
            }
        }

        /// <summary>The address of something beneath this one, through the connector.</summary>
        public Uri Beneath(string id) =>
            new Uri(_context.OriginalRequestUri.GetLeftPart(UriPartial.Path).TrimEnd('/') + "/" + Uri.EscapeDataString(id));

        /// <summary>The address of the next poll, through the connector.</summary>
        public Uri Again(string since, string seen)
        {
            var kept = Pairs(_context.OriginalRequestUri).Where(pair => pair.Key != "since" && pair.Key != "seen");
            var all = kept.Concat(
                new[] { new KeyValuePair<string, string>("since", since), new KeyValuePair<string, string>("seen", seen) }
            );
            var query = all.Select(pair => Uri.EscapeDataString(pair.Key) + "=" + Uri.EscapeDataString(pair.Value));
            return new Uri(_context.OriginalRequestUri.GetLeftPart(UriPartial.Path) + "?" + string.Join("&", query));
        }

        public Task<Reply> ReadAsync(string document, JObject variables, string operationName = null) =>
            AskAsync(document, variables, operationName);

        /// <summary>A change that may be sent again without harm.</summary>
        public Task<Reply> ChangeAsync(string document, JObject variables) => AskAsync(document, variables, null);

        /// <summary>
        /// A change that must not be sent twice. Where it is open whether it happened, the answer has a status that no flow repeats.
        /// </summary>
        public async Task<Reply> ChangeOnceAsync(string document, JObject variables)
        {
            try
            {
                var reply = await AskAsync(document, variables, null).ConfigureAwait(false);
                return reply.Data.Properties().Any(field => field.Value.Type != JTokenType.Null)
                    ? reply
                    : throw reply.FirstError() ?? new Refusal("reply.malformed");
            }
            catch (Refusal refusal) when (refusal.IsOpen)
            {
                throw new Refusal("outcome.unknown");
            }
        }

        private async Task<Reply> AskAsync(string document, JObject variables, string operationName)
        {
            var authorization = _context.Request.Headers.Authorization ?? throw new Refusal("request.unauthenticated");
            var body = new JObject(new JProperty("query", document), new JProperty("variables", variables));
            if (operationName != null)
            {
                body["operationName"] = operationName;
            }

            using (var request = new HttpRequestMessage(HttpMethod.Post, ApiAddress()))
            {
                request.Headers.Authorization = authorization;
                request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
                request.Content = CreateJsonContent(body.ToString(Newtonsoft.Json.Formatting.None));
                try
                {
                    using (var response = await _context.SendAsync(request, _patience).ConfigureAwait(false))
                    {
                        return Reply.Of(response, await response.Content.ReadAsStringAsync().ConfigureAwait(false));
                    }
                }
                catch (OperationCanceledException)
                {
                    throw new Refusal("timeout");
                }
                catch (HttpRequestException)
                {
                    throw new Refusal("unreachable");
                }
            }
        }

        private Uri ApiAddress() =>
            new UriBuilder(_context.Request.RequestUri)
            {
                Path = ApiPath,
                Query = "",
                Fragment = "",
            }.Uri;

        private static string Unescaped(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
    }

    /// <summary>The body of a request to the connector.</summary>
    private sealed class Body
    {
        private readonly JObject _values;

        public Body(string text)
        {
            try
            {
                _values = string.IsNullOrWhiteSpace(text) ? new JObject() : Reply.Parse(text);
            }
            catch (JsonException)
            {
                throw Refusal.Input("The body is not a JSON object.");
            }
        }

        /// <summary>A text; null when it is missing.</summary>
        public string Text(string name)
        {
            var value = _values[name];
            return value == null || value.Type == JTokenType.Null ? null
                : value.Type == JTokenType.String ? (string)value
                : throw Refusal.Input("Give " + name + " a text.");
        }

        /// <summary>The texts that are given, each under the first of its names; an empty text clears.</summary>
        public JObject Patch(params string[] fields)
        {
            var patch = new JObject();
            foreach (var names in fields.Select(field => field.Split('=')))
            {
                if (Text(names[names.Length - 1]) is { } text)
                {
                    patch[names[0]] = text;
                }
            }

            return patch;
        }

        public JArray Texts(string name)
        {
            var value = _values[name];
            return value == null || value.Type == JTokenType.Null ? null
                : value is JArray list && list.All(item => item.Type == JTokenType.String) ? list
                : throw Refusal.Input("Give " + name + " a list of texts.");
        }

        /// <summary>An object, or the text of one; empty when it is missing.</summary>
        public JObject Json(string name)
        {
            if (_values[name] is JObject given)
            {
                return given;
            }

            try
            {
                return Text(name) is { } text && text.Trim().Length > 0 ? Reply.Parse(text) : new JObject();
            }
            catch (JsonException)
            {
                throw Refusal.Input("Give " + name + " a JSON object.");
            }
        }

        public void CopyFlags(JObject into, params string[] names)
        {
            foreach (var name in names.Where(name => IsGiven(name)))
            {
                into[name] =
                    _values[name].Type == JTokenType.Boolean ? _values[name] : throw Refusal.Input("Give " + name + " true or false.");
            }
        }

        public void CopyTexts(JObject into, string name)
        {
            if (Texts(name) is { } list)
            {
                into[name] = list;
            }
        }

        public void CopyNumber(JObject into, string name)
        {
            if (IsGiven(name))
            {
                into[name] = Number(name);
            }
        }

        /// <summary>A point of three numbers: all of them, or none.</summary>
        public void CopyPoint(JObject into, string name, string prefix)
        {
            var axes = new[] { "X", "Y", "Z" };
            if (axes.Any(axis => IsGiven(prefix + axis)))
            {
                into[name] = new JObject(axes.Select(axis => new JProperty(axis.ToLowerInvariant(), Number(prefix + axis))));
            }
        }

        private bool IsGiven(string name) => _values[name] != null && _values[name].Type != JTokenType.Null;

        private JToken Number(string name) =>
            IsGiven(name) && (_values[name].Type == JTokenType.Float || _values[name].Type == JTokenType.Integer)
                ? _values[name]
                : throw Refusal.Input("Give " + name + " a number.");
    }

    private sealed class ReplyError
    {
        public ReplyError(string code, string message, string path) => (Code, Message, Path) = (code, message, path);

        public string Code { get; }

        public string Message { get; }

        /// <summary>Where in the answer, as model.assets.</summary>
        public string Path { get; }
    }

    /// <summary>What Matterport answered.</summary>
    private sealed class Reply
    {
        private readonly List<ReplyError> _errors;

        private Reply(JObject data, List<ReplyError> errors, DateTime now) => (Data, _errors, Now) = (data, errors, now);

        public JObject Data { get; }

        /// <summary>Matterport's time, in UTC and whole seconds.</summary>
        public DateTime Now { get; }

        public static Reply Of(HttpResponseMessage response, string text)
        {
            if ((int)response.StatusCode == 429)
            {
                throw new Refusal("throttled") { RetryAfter = RetryAfterOf(response) };
            }

            JObject body;
            try
            {
                body = Parse(text);
            }
            catch (JsonException)
            {
                throw new Refusal(CodeOf(response.StatusCode));
            }

            var errors = (body["errors"] as JArray ?? new JArray()).Select(ErrorOf).ToList();
            if (body["data"] is JObject data)
            {
                return new Reply(data, errors, Moments.Whole((response.Headers.Date ?? DateTimeOffset.UtcNow).UtcDateTime));
            }

            var known = errors.Select(error => new Refusal(error.Code, error.Message)).FirstOrDefault();
            throw known
                ?? new Refusal(Refusal.IsKnown((string)(body["code"] as JValue)) ? (string)body["code"] : CodeOf(response.StatusCode));
        }

        /// <summary>A JSON object as it is written, dates left alone.</summary>
        public static JObject Parse(string text)
        {
            using (var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None })
            {
                return JObject.Load(reader);
            }
        }

        /// <summary>What the operation is about. Where it is missing, the error that tells why is the answer.</summary>
        public JToken Required(string place)
        {
            var value = Data.SelectToken(place);
            return value != null && value.Type != JTokenType.Null ? value : throw FirstError() ?? new Refusal("reply.malformed");
        }

        public bool HasErrorAt(string place) =>
            _errors.Any(error => error.Path == place || error.Path.StartsWith(place + ".", StringComparison.Ordinal));

        public Refusal FirstError() => _errors.Select(error => new Refusal(error.Code, error.Message)).FirstOrDefault();

        /// <summary>Refuses the answer for errors of some kind, and where nothing came beside errors.</summary>
        public void RefuseErrors(Func<ReplyError, bool> which)
        {
            var nothing = Data.Properties().All(field => field.Value.Type == JTokenType.Null);
            if (_errors.FirstOrDefault(error => nothing || which(error)) is { } first)
            {
                throw new Refusal(first.Code, first.Message);
            }
        }

        /// <summary>A page of a list that goes on at nextOffset.</summary>
        public HttpResponseMessage Page(string place, string name, string[] shape)
        {
            var page = Required(place);
            var list = page["results"] as JArray ?? throw FirstError() ?? new Refusal("reply.malformed");
            var answer = new JObject(new JProperty(name, Shapes.List(list, shape)));
            if (!string.IsNullOrEmpty((string)page["nextOffset"]))
            {
                answer["nextOffset"] = page["nextOffset"];
            }

            return Answer(answer);
        }

        /// <summary>The answer, with what Matterport could not tell as warnings.</summary>
        public HttpResponseMessage Answer(JObject answer)
        {
            if (_errors.Count > 0)
            {
                answer["warnings"] = new JArray(
                    _errors.Select(error => new JObject
                    {
                        ["code"] = error.Code,
                        ["message"] = error.Message,
                        ["field"] = error.Path,
                    })
                );
            }

            return Answers.Json(HttpStatusCode.OK, (JObject)Shapes.Known(answer));
        }

        private static ReplyError ErrorOf(JToken error)
        {
            var message = (string)(error["message"] as JValue) ?? "";
            var code = (string)(error.SelectToken("extensions.code") as JValue);
            if (!Refusal.IsKnown(code))
            {
                code = Refusal.Codes.FirstOrDefault(known => message.Contains(known)) ?? "error.unknown";
            }

            var path = error["path"] as JArray ?? new JArray();
            return new ReplyError(code, message, string.Join(".", path.Select(part => part.ToString())));
        }

        private static string RetryAfterOf(HttpResponseMessage response) =>
            response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;

        private static string CodeOf(HttpStatusCode status) =>
            status == HttpStatusCode.Unauthorized ? "request.unauthenticated"
            : status == HttpStatusCode.Forbidden ? "request.unauthorized"
            : (int)status >= 500 ? "server.error"
            : "reply.malformed";
    }

    /// <summary>Why an operation fails, with what to do about it.</summary>
    private sealed class Refusal : Exception
    {
        private const int Longest = 500;

        // Published by Matterport first, then ours.
        private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
        {
            ["request.unauthenticated"] = new[]
            {
                "401",
                "Matterport does not accept the token.",
                "Correct the token ID and the token secret of the connection.",
            },
            ["request.unauthorized"] = new[]
            {
                "403",
                "The token may not do this.",
                "Check that the Matterport plan includes the feature.",
            },
            ["model.locked"] = new[]
            {
                "403",
                "The developer license does not cover this model.",
                "Unlock the developer license in Matterport; until then, only the demo model can be used.",
            },
            ["not.found"] = new[]
            {
                "404",
                "It does not exist, or the token cannot access it.",
                "Check the ID, and that it belongs to the organization of the token.",
            },
            ["not.unique"] = new[] { "409", "Several models have this ID.", "Use the ID of the model instead of its internal ID." },
            ["model.inactive"] = new[]
            {
                "409",
                "The model is archived.",
                "Activate the model in Matterport, or leave archived models out.",
            },
            ["request.invalid"] = new[] { "400", "Matterport rejected a value.", "Correct the value that the message names." },
            ["request.unsupported"] = new[] { "400", "Matterport does not offer this.", "Use another operation." },
            ["quota.exceeded"] = new[]
            {
                "400",
                "A quota of the Matterport plan is used up.",
                "Free some of the quota, or extend the plan.",
            },
            ["error.internal"] = new[] { "502", "Matterport could not process the request.", "Try again later." },
            ["error.unknown"] = new[] { "502", "Matterport reported an error without a known code.", "Read the message." },
            ["throttled"] = new[]
            {
                "429",
                "Matterport received too many requests.",
                "Wait as long as Retry-After says; run fewer in parallel.",
            },
            ["server.error"] = new[] { "502", "Matterport has a problem.", "Try again later." },
            ["reply.malformed"] = new[] { "502", "Matterport's answer cannot be read.", "Try again; if it stays, report it." },
            ["unreachable"] = new[] { "502", "Matterport cannot be reached.", "Try again later." },
            ["timeout"] = new[] { "504", "Matterport did not answer in time.", "Ask for less at once, or try again later." },
            ["outcome.unknown"] = new[]
            {
                "409",
                "It is not known whether Matterport made the change.",
                "Look whether it is there before you repeat it.",
            },
            ["address.incomplete"] = new[]
            {
                "409",
                "Matterport did not return the whole address, so updating it could lose parts.",
                "Try again later.",
            },
            ["query.refused"] = new[] { "400", "The query is not run.", "Send one query without mutations or subscriptions." },
            ["input.invalid"] = new[] { "400", "A value is missing or wrong.", "Correct the value that the message names." },
            ["operation.unknown"] = new[] { "404", "The connector has no such operation.", "Update the connector." },
        };

        private readonly string _message;

        public Refusal(string code, string message = null)
            : base(code) => (Code, _message) = (IsKnown(code) ? code : "error.unknown", message);

        public static IEnumerable<string> Codes => Known.Keys.Take(10);

        public string Code { get; }

        /// <summary>As Matterport wrote it.</summary>
        public string RetryAfter { get; set; }

        /// <summary>Whether what was asked may have happened all the same.</summary>
        public bool IsOpen =>
            Code == "timeout"
            || Code == "unreachable"
            || Code == "server.error"
            || Code == "reply.malformed"
            || Code == "error.internal"
            || Code == "error.unknown";

        public static bool IsKnown(string code) => code != null && Known.ContainsKey(code);

        public static Refusal Input(string message) => new Refusal("input.invalid", message);

        public HttpResponseMessage Answer()
        {
            var known = Known[Code];
            var message = string.IsNullOrEmpty(_message) ? known[1] : _message;
            var error = new JObject
            {
                ["code"] = Code,
                ["message"] = message.Length > Longest ? message.Substring(0, Longest) : message,
                ["action"] = known[2],
            };
            var status = (HttpStatusCode)int.Parse(known[0]);
            var answer = Answers.Json(status, new JObject(new JProperty("error", error)));
            if (RetryAfter != null)
            {
                answer.Headers.TryAddWithoutValidation("Retry-After", RetryAfter);
            }

            return answer;
        }
    }

    private static class Answers
    {
        public static HttpResponseMessage Json(HttpStatusCode status, JToken body) =>
            new HttpResponseMessage(status) { Content = CreateJsonContent(body.ToString(Newtonsoft.Json.Formatting.None)) };
    }
}

import type { CustomApi, Parameter } from "../schema.g.js";
import type { ClientApi } from "./api.js";

interface ParameterType {
  readonly typeName: Parameter["type"];
  readonly structuralProperty: 1;
}

/**
 * Calls a custom API. Parameters that are left out, or undefined, are not sent.
 * @throws What the platform says when it refuses or fails; failureOf puts it into words.
 */
export async function call<Request extends object, Response>(
  client: ClientApi,
  api: CustomApi<Request, Response>,
  request: Request,
): Promise<Response> {
  const answer = await client.WebApi.online.execute(requestFor(api, request));
  return (await answer.json()) as Response;
}

/**
 * The request as Xrm.WebApi.online.execute wants it: parameters as own properties, getMetadata through the prototype, 0 for an action,
 * null for what is bound to no table, 1 for a primitive type.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute#requestgetmetadata-method
 */
function requestFor<Request extends object, Response>(api: CustomApi<Request, Response>, request: Request): object {
  const given = Object.entries(request as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const types = api.parameters as Readonly<Record<string, Parameter>>;
  const parameterTypes = Object.fromEntries(given.map(([name]) => [name, typeOf(types, name)]));
  const metadata = { boundParameter: null, operationType: 0, operationName: api.name, parameterTypes };
  return Object.assign(Object.create({ getMetadata: () => metadata }) as object, Object.fromEntries(given));
}

function typeOf(types: Readonly<Record<string, Parameter>>, name: string): ParameterType {
  const parameter = types[name];
  if (parameter === undefined) {
    throw new TypeError(`There is no parameter ${name}.`);
  }

  return { typeName: parameter.type, structuralProperty: 1 };
}

package dev.refract.orm.client;

import dev.refract.orm.dialect.Dialect;
import dev.refract.orm.plan.Plan;
import dev.refract.orm.plan.Planner;
import dev.refract.orm.request.Request;
import dev.refract.schema.connector.RelationMode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Plans by the shape of their requests; those not asked for long go first. */
final class PlanCache {
  private static final int LIMIT = 2_000;

  private final Dialect dialect;
  private final RelationMode mode;
  private final Map<Request, Plan> plans =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, Plan> eldest) {
          return size() > LIMIT;
        }
      };

  PlanCache(Dialect dialect, RelationMode mode) {
    this.dialect = dialect;
    this.mode = mode;
  }

  Plan plan(Request shape) {
    synchronized (plans) {
      Plan known = plans.get(shape);
      if (known != null) {
        return known;
      }
    }
    Plan made = Planner.plan(shape, dialect, mode);
    synchronized (plans) {
      plans.put(shape, made);
    }
    return made;
  }
}

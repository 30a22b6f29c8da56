package org.simsite.web.look;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.FacesContextFactory;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.primefaces.csp.CspState;

/**
 * Keeps pages without view state free of sessions: PrimeFaces would remember the nonce of a page's scripts in its view
 * map, and thereby in a session, and ask for it in every form, for partial updates that these pages do not have. Stands
 * before PrimeFaces' own factory (META-INF/faces-config.xml), which takes the nonce it finds.
 */
public class PublicPages extends FacesContextFactory {
    private static final Set<String> FOLDERS = Set.of("platform", "signup", "shop", "products", "join", "site", "my");

    public PublicPages(FacesContextFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FacesContext getFacesContext(Object context, Object request, Object response, Lifecycle lifecycle) {
        var faces = getWrapped().getFacesContext(context, request, response, lifecycle);
        if (request instanceof HttpServletRequest http && isPublic(http.getServletPath()))
            faces.getAttributes().put(CspState.class.getName(), new PassingNonce(faces));
        return faces;
    }

    public static boolean isPublic(String path) {
        return FOLDERS.contains(path.split("[/.]", 3)[1]);
    }

    /** Good for one answer. */
    private static final class PassingNonce extends CspState {
        private final String nonce = UUID.randomUUID().toString();

        PassingNonce(FacesContext faces) {
            super(faces);
        }

        @Override
        public String getNonce() {
            return nonce;
        }
    }
}
